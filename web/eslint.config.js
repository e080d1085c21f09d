import js from '@eslint/js';
import a11y from 'eslint-plugin-jsx-a11y';
import hooks from 'eslint-plugin-react-hooks';
import { defineConfig } from 'eslint/config';
import typescript from 'typescript-eslint';

const oneWay = (files, forbidden, message) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns: [{ group: forbidden, message }] }] },
});

export default defineConfig(
  js.configs.recommended,
  typescript.configs.strictTypeChecked,
  hooks.configs.flat.recommended,
  a11y.flatConfigs.strict,
  {
    languageOptions: { parserOptions: { projectService: true } },
    rules: { '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }] },
  },
  oneWay(
    ['src/http/**', 'src/ui/**', 'src/routing/**', 'src/theme/**'],
    ['**/features/**', '**/App'],
    'What is shared knows no feature.',
  ),
  oneWay(['src/features/session/**'], ['**/features/executions/**'], 'Features know nothing of each other.'),
  oneWay(['src/features/executions/**'], ['**/features/session/**'], 'Features know nothing of each other.'),
);
