import { useId, useState, type SyntheticEvent } from 'react';
import { newKey } from '../../http/newKey';
import { navigate } from '../../routing/navigate';
import { Heading } from '../../ui/Heading';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { useWork } from '../../ui/useWork';
import { createExecution, type SpecificationFile } from './api/createExecution';

const example = `# Reading list

A reader signs in with an e-mail address and a password.
A book has a title (required, at most 200 characters) and an author.
A reader can add, change and delete only their own books.`;

export function NewExecutionPage() {
  const [text, setText] = useState('');
  const [files, setFiles] = useState<File[]>([]);
  const [strict, setStrict] = useState(false);
  const [key, setKey] = useState(newKey);
  const { isBusy, problem, run } = useWork();
  const hint = useId();

  function changed(): void {
    setKey(newKey());
  }

  function submit(event: SyntheticEvent): void {
    event.preventDefault();
    run(async () => {
      const read = await Promise.all(files.map(toSpecificationFile));
      const written = text.trim() === '' ? [] : [{ path: 'specification.md', content: text }];
      const execution = await createExecution([...written, ...read], strict, key);
      navigate(`/executions/${execution.id}`);
    });
  }

  return (
    <main>
      <Heading title="New execution" />
      <form onSubmit={submit} className="card">
        <label>
          Specification
          <textarea
            rows={14}
            placeholder={example}
            aria-describedby={hint}
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              changed();
            }}
          />
        </label>
        <p id={hint} className="faint">
          Plain English, Markdown or OpenAPI. Write it here, choose files, or both.
        </p>
        <label>
          Files
          <input
            type="file"
            multiple
            accept=".md,.markdown,.txt,.json,.yaml,.yml,.jdl"
            onChange={(event) => {
              setFiles([...(event.target.files ?? [])]);
              changed();
            }}
          />
        </label>
        <label className="check">
          <input
            type="checkbox"
            checked={strict}
            onChange={(event) => {
              setStrict(event.target.checked);
              changed();
            }}
          />
          Refuse a specification that is not understood completely
        </label>
        <ProblemMessage problem={problem} />
        <button type="submit" className="primary" disabled={isBusy || (text.trim() === '' && files.length === 0)}>
          {isBusy ? 'Handing in …' : 'Build it'}
        </button>
      </form>
    </main>
  );
}

async function toSpecificationFile(file: File): Promise<SpecificationFile> {
  return { path: file.name, content: await file.text() };
}
