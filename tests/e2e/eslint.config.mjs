// The specs are linted with the packages of the project, where ESLint is. What the app's rules say of plugins is not for them.
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import tseslint from 'typescript-eslint';

export default defineConfig([
  globalIgnores(['node_modules', '.built', 'shots', '**/*.mjs']),
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      globals: { ...globals.node, ...globals.mocha },
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // The matchers of WebdriverIO are promises for what is on the screen, and none for what is a value.
      '@typescript-eslint/await-thenable': 'off',
    },
  },
  {
    // A plugin is a text that is run: the app does so, too.
    files: ['measures/forms.e2e.ts'],
    rules: { '@typescript-eslint/no-implied-eval': 'off' },
  },
]);
