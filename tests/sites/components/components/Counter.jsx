/** @jsxImportSource preact */
import { useState } from 'preact/hooks';

/** A button that counts. */
export default function Counter({ start }) {
  const [count, setCount] = useState(start);
  return (
    <button type="button" onClick={() => setCount(count + 1)}>
      {`counted ${count}`}
    </button>
  );
}
