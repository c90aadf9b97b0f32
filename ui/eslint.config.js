import ts from 'typescript-eslint';
import svelte from 'eslint-plugin-svelte';
import svelteConfig from './svelte.config.js';

export default ts.config(
  { ignores: ['dist', 'dist-browser', 'node_modules', 'src/contract'] },
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: {
      parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig },
    },
  },
  {
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      // Plain maps inside stores are deliberate: the entry or the whole map is the reactive thing.
      'svelte/prefer-svelte-reactivity': 'off',
      // `{' '}` keeps a space that formatting would lose.
      'svelte/no-useless-mustaches': 'off',
      '@typescript-eslint/no-explicit-any': 'error',
      // Only `host/` knows the shell; every other part asks through it.
      'no-restricted-imports': ['error', { patterns: ['@tauri-apps/*'] }],
      'no-restricted-globals': ['error', 'fetch', 'localStorage', 'alert', 'confirm', 'prompt'],
    },
  },
  { files: ['src/host/tauri.ts'], rules: { 'no-restricted-imports': 'off' } },
  { files: ['src/state/remembered.ts'], rules: { 'no-restricted-globals': 'off' } },
);
