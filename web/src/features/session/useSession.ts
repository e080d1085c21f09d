import { useEffect, useState } from 'react';
import { Problem } from '../../http/Problem';
import { getMe } from './api/getMe';
import type { Person } from './api/Person';
import { signOut } from './api/signOut';

type Session =
  | { state: 'asking' }
  | { state: 'away'; problem: Problem }
  | { state: 'signedOut' }
  | { state: 'signedIn'; person: Person };

interface Result {
  session: Session;
  enter: (person: Person) => void;
  leave: () => Promise<void>;
}

export function useSession(): Result {
  const [session, setSession] = useState<Session>({ state: 'asking' });
  useEffect(() => {
    getMe()
      .then((person) => {
        setSession({ state: 'signedIn', person });
      })
      .catch((error: unknown) => {
        const problem = Problem.of(error);
        setSession(problem.status === 401 ? { state: 'signedOut' } : { state: 'away', problem });
      });
  }, []);

  async function leave(): Promise<void> {
    await signOut();
    setSession({ state: 'signedOut' });
  }

  return {
    session,
    enter: (person) => {
      setSession({ state: 'signedIn', person });
    },
    leave,
  };
}
