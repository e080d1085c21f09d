import { ExecutionPage } from './features/executions/ExecutionPage';
import { ExecutionsPage } from './features/executions/ExecutionsPage';
import { NewExecutionPage } from './features/executions/NewExecutionPage';
import { SignInPage } from './features/session/SignInPage';
import { useSession } from './features/session/useSession';
import { Link } from './routing/Link';
import { usePath } from './routing/usePath';
import { ThemeButton } from './theme/ThemeButton';
import { Heading } from './ui/Heading';
import { ProblemMessage } from './ui/ProblemMessage';

export function App() {
  const { session, enter, leave } = useSession();
  const path = usePath();
  if (session.state === 'asking') {
    return null;
  }
  if (session.state === 'away') {
    return (
      <main>
        <ProblemMessage problem={session.problem} />
      </main>
    );
  }
  if (session.state === 'signedOut') {
    return <SignInPage onSignedIn={enter} />;
  }
  return (
    <>
      <header className="top">
        <Link href="/" className="brand">
          <img src="/icon.svg" alt="" width="28" height="28" /> AgenticAi
        </Link>
        <nav aria-label="Main">
          <a href="/docs/">API</a>
        </nav>
        <span className="faint who">{session.person.email}</span>
        <ThemeButton />
        <button type="button" className="quiet" onClick={() => void leave()}>
          Sign out
        </button>
      </header>
      <Place path={path} />
    </>
  );
}

function Place({ path }: { path: string }) {
  const [noun, id, ...rest] = path.split('/').filter((part) => part !== '');
  if (noun === undefined) {
    return <ExecutionsPage />;
  }
  if (noun === 'new' && id === undefined) {
    return <NewExecutionPage />;
  }
  if (noun === 'executions' && id !== undefined && rest.length === 0) {
    return <ExecutionPage key={id} id={id} />;
  }
  return (
    <main>
      <Heading title="There is no such page" />
      <p>
        <Link href="/">Back to the executions</Link>
      </p>
    </main>
  );
}
