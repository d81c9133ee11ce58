import type { Block, Inline } from "../logic/markdown.ts";

/** A page of Markdown as elements. Links stay text: the page leads nowhere else. */
export function MarkdownBlocks({ blocks }: { readonly blocks: readonly Block[] }) {
  return (
    <div className="report-markdown">
      {blocks.map((block, at) => (
        <MarkdownBlock block={block} key={at} />
      ))}
    </div>
  );
}

function MarkdownBlock({ block }: { readonly block: Block }) {
  if (block.kind === "heading") {
    const Heading = block.level === 1 ? "h2" : block.level === 2 ? "h3" : "h4";
    return (
      <Heading>
        <Inlines inlines={block.inlines} />
      </Heading>
    );
  }
  if (block.kind === "code") return <pre>{block.text}</pre>;
  if (block.kind === "rule") return <hr />;
  if (block.kind === "list")
    return (
      <ul>
        {block.items.map((item, at) => (
          <li key={at}>
            <Inlines inlines={item} />
          </li>
        ))}
      </ul>
    );
  return (
    <p>
      <Inlines inlines={block.inlines} />
    </p>
  );
}

function Inlines({ inlines }: { readonly inlines: readonly Inline[] }) {
  return inlines.map((inline, at) => {
    if (inline.kind === "code") return <code key={at}>{inline.text}</code>;
    if (inline.kind === "strong") return <strong key={at}>{inline.text}</strong>;
    return <span key={at}>{inline.text}</span>;
  });
}
