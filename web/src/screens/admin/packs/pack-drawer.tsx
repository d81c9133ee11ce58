import { useQuery } from "@tanstack/react-query";
import { Drawer, Skeleton } from "antd";
import { packTextQuery } from "../../../api/packs.ts";
import { ProblemView } from "../../../components/problem-view.tsx";
import { PackImpactPanel } from "./pack-impact-panel.tsx";

/** A pack as it is written. */
export function PackDrawer({ packId, onClose }: { readonly packId: string; readonly onClose: () => void }) {
  const text = useQuery(packTextQuery(packId));
  return (
    <Drawer onClose={onClose} open size={860} title={packId}>
      {text.isError ? (
        <ProblemView problem={text.error} retry={() => void text.refetch()} />
      ) : text.isPending ? (
        <Skeleton active />
      ) : (
        <>
          <PackImpactPanel pack={{ id: packId }} />
          <pre className="admin-yaml" tabIndex={0}>
            {text.data}
          </pre>
        </>
      )}
    </Drawer>
  );
}
