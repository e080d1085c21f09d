-- Run once, when the server's data folder is made. Each service makes its own tables.
CREATE DATABASE gatewaydb;
CREATE DATABASE chatdb;
CREATE DATABASE plandb;
CREATE DATABASE executiondb;
CREATE DATABASE ragdb;
CREATE DATABASE validationdb;
