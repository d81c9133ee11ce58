import { Table } from "antd";
import { Link } from "react-router";
import type { Unit, UnitProposal } from "../../api/types.ts";
import { useWords } from "../../i18n/language.tsx";
import { GroundWords } from "./ground-words.tsx";
import { TEXTS } from "./texts.ts";
import { UnitSelect } from "./unit-select.tsx";

const PAGE = 50;

interface ProposalTableProps {
  readonly batchId: number;
  readonly proposals: readonly UnitProposal[];
  readonly units: readonly Unit[];
  readonly loading: boolean;
  /** Units that were chosen by hand, by report. */
  readonly chosen: ReadonlyMap<number, number>;
  readonly ticked: readonly number[];
  readonly onTick: (fileIds: number[]) => void;
  readonly onChoose: (fileId: number, unitId: number) => void;
}

/** Reports without a unit: what stands in them, what is proposed, and why. */
export function ProposalTable(props: ProposalTableProps) {
  const { batchId, proposals, units, loading, chosen, ticked, onTick, onChoose } = props;
  const t = useWords(TEXTS);
  const unitOf = ({ fileId, unitId }: UnitProposal): number | null => chosen.get(fileId) ?? unitId;
  return (
    <Table<UnitProposal>
      rowKey="fileId"
      size="small"
      tableLayout="fixed"
      loading={loading}
      dataSource={[...proposals]}
      locale={{ emptyText: t("none") }}
      pagination={{ pageSize: PAGE, hideOnSinglePage: true, showSizeChanger: false }}
      rowSelection={{
        columnWidth: 40,
        selectedRowKeys: [...ticked],
        preserveSelectedRowKeys: true,
        onChange: (keys) => onTick(keys.map(Number)),
        getCheckboxProps: (proposal) => ({ disabled: unitOf(proposal) === null, "aria-label": proposal.path }),
      }}
      columns={[
        {
          title: t("file"),
          render: (_value, { fileId, path }) => (
            <Link className="proposal-cut" title={path} to={`/files/${fileId}?batch=${batchId}`}>
              {path}
            </Link>
          ),
        },
        {
          title: t("read"),
          render: (_value, { units: read, departments }) => (
            <>
              {read.length === 0 ? <span className="quiet">{t("unread")}</span> : read.join("、")}
              {departments.length > 0 && <span className="proposal-second">{departments.join("、")}</span>}
            </>
          ),
        },
        {
          title: t("unit"),
          width: 300,
          render: (_value, proposal) => (
            <UnitSelect
              path={proposal.path}
              units={units}
              candidates={proposal.candidates}
              value={unitOf(proposal)}
              onChange={(unitId) => onChoose(proposal.fileId, unitId)}
            />
          ),
        },
        {
          title: t("ground"),
          render: (_value, proposal) => (
            <GroundWords proposal={proposal} units={units} byHand={chosen.has(proposal.fileId)} />
          ),
        },
      ]}
    />
  );
}
