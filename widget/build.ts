/** Builds `dist/credit-badge.js`: one self-contained module that defines the element, for `<script type="module">`. */
import { build } from 'vite';

await build({
  configFile: false,
  root: import.meta.dirname,
  logLevel: 'warn',
  build: {
    target: 'es2022',
    lib: { entry: 'src/define.ts', formats: ['es'], fileName: () => 'credit-badge.js' },
    rolldownOptions: { output: { minify: true, codeSplitting: false } },
  },
});
