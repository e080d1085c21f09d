-- Takes one from each of several buckets (token buckets), or from none when one of them is empty.
-- KEYS: the buckets. ARGV: for each, how many it holds and how many come back each second.
-- Answers with the number of the bucket that was empty and the seconds until it is not; zeros when there was enough.
local clock = redis.call('TIME')
local now = clock[1] + clock[2] / 1000000
local levels, empty, wait = {}, 0, 0
for index, key in ipairs(KEYS) do
    local capacity, rate = tonumber(ARGV[2 * index - 1]), tonumber(ARGV[2 * index])
    local known = redis.call('HMGET', key, 'level', 'at')
    local since = math.max(0, now - (tonumber(known[2]) or now))
    levels[index] = math.min(capacity, (tonumber(known[1]) or capacity) + since * rate)
    local missing = (1 - levels[index]) / rate
    if missing > wait then
        empty, wait = index, missing
    end
end
if empty == 0 then
    for index, key in ipairs(KEYS) do
        redis.call('HSET', key, 'level', string.format('%.6f', levels[index] - 1), 'at', string.format('%.6f', now))
        redis.call('EXPIRE', key, math.ceil(ARGV[2 * index - 1] / ARGV[2 * index]) + 1)
    end
end
return {empty, math.ceil(wait)}
