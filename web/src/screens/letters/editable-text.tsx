import { memo, useId } from "react";

interface EditableTextProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly readOnly?: boolean;
  readonly className?: string;
  /** One line only: a line break is not taken. */
  readonly single?: boolean;
  readonly placeholder?: string;
}

/** A text of the letter that looks like the letter and is changed where it stands; as high as what is in it. */
export const EditableText = memo(function EditableText(props: EditableTextProps) {
  const { label, value, onChange, readOnly = false, className = "", single = false, placeholder } = props;
  const id = useId();
  return (
    <span className={`letter-text ${className}`} data-value={`${value === "" ? (placeholder ?? "") : value}\u200b`}>
      <label className="visually-hidden" htmlFor={id}>
        {label}
      </label>
      <textarea
        id={id}
        onChange={({ target }) => onChange(single ? target.value.replace(/[\r\n]+/g, "") : target.value)}
        placeholder={placeholder ?? label}
        readOnly={readOnly}
        rows={1}
        spellCheck={false}
        title={label}
        value={value}
      />
    </span>
  );
});
