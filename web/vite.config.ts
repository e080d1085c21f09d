import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const gateway = 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [react()],
  build: { outDir: '../gateway/wwwroot', emptyOutDir: true },
  server: { proxy: { '/api': gateway, '/preview': gateway } },
});
