import { useState, type SyntheticEvent } from 'react';
import { Heading } from '../../ui/Heading';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { useWork } from '../../ui/useWork';
import type { Person } from './api/Person';
import { register } from './api/register';
import { signIn } from './api/signIn';
import './sign-in.css';

export function SignInPage({ onSignedIn }: { onSignedIn: (person: Person) => void }) {
  const [isNew, setNew] = useState(false);
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const { isBusy, problem, run } = useWork();
  const action = isNew ? 'Create account' : 'Sign in';

  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    run(async () => {
      if (isNew) {
        await register(email, password);
      }
      onSignedIn(await signIn(email, password));
    });
  }

  return (
    <main className="sign-in card">
      <Heading title={action} />
      <p className="faint">Hand in a specification, get an application that is built, running and proven.</p>
      <form onSubmit={submit}>
        <label>
          E-mail address
          <input
            type="email"
            autoComplete="username"
            required
            value={email}
            onChange={(event) => {
              setEmail(event.target.value);
            }}
          />
        </label>
        <label>
          Password
          <input
            type="password"
            autoComplete={isNew ? 'new-password' : 'current-password'}
            required
            minLength={isNew ? 8 : undefined}
            value={password}
            onChange={(event) => {
              setPassword(event.target.value);
            }}
          />
        </label>
        <ProblemMessage problem={problem} />
        <button type="submit" className="primary" disabled={isBusy}>
          {isBusy ? 'One moment …' : action}
        </button>
      </form>
      <p>
        {isNew ? 'You have an account?' : 'You have no account yet?'}{' '}
        <button
          type="button"
          className="link"
          onClick={() => {
            setNew(!isNew);
          }}
        >
          {isNew ? 'Sign in' : 'Create one'}
        </button>
      </p>
    </main>
  );
}
