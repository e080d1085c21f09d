export interface Person {
  id: string;
  email: string;
  role: 'user' | 'administrator';
  permissions: string[];
}
