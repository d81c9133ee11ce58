import { readSettings } from "./src/config/read-settings.ts";
import { openStore } from "./src/store/open-store.ts";
const store = await openStore(readSettings({ FUHE_DATA: "/tmp/fuhe-tune" }), { mode: "own" });
const q = async (s: string) => (await store.pool.query(s)).rows;
if ((await q("select count(*) c from findings"))[0].c === 0) {
  await q(`insert into batches (name, pack) select 'b'||n, 'p' from generate_series(1,10) n`);
  await q(`insert into blobs (sha256, bytes) select encode(sha256(n::text::bytea),'hex'), 1 from generate_series(1,50000) n`);
  await q(`insert into files (batch_id, path, name, sha256, bytes) select 1+n%10, n||'.docx', n||'.docx', encode(sha256(n::text::bytea),'hex'), 1 from generate_series(1,50000) n`);
  await q(`insert into finding_classes (rule,severity,cause,year) select 'family/rule-'||r, (array['error','warning','notice'])[1+r%3], 'report', 2014+y from generate_series(1,45) r, generate_series(0,9) y`);
  await q(`insert into finding_places (unit,department) select '第'||n||'行政审批服务管理局', '部门'||n%40 from generate_series(1,400) n`);
  await q(`insert into findings (batch_id,file_id,class_id,place_id,position,severity_rank,state,fingerprint) select 1+n%10, n, 1+(n*7+i*11)%450, 1+n%400, i, (n+i)%3, 'open', substr(md5(n::text||i),1,16) from generate_series(1,50000) n, generate_series(0,2) i`);
  await q(`insert into finding_texts (finding_id, project, search, body) select id, 'p', case position when 0 then '政务服务平台运维服务费' when 1 then '农村公路养护' else '城市生活垃圾处理' end || file_id || E'\\n第' || place_id || '行政审批服务管理局\\n总分填报98,各项得分合计97\\nthetotaliswrong', '{"id":"x","message":{"zh":"总分填报 98，各项得分合计 97","en":"the total is wrong"},"at":[{"table":1,"row":3,"col":2,"rowSpan":1,"colSpan":1,"page":2,"box":[100,200,300,400]}],"subject":"/evaluations/0/total/score","also":[],"reported":"98","expected":"97","calculation":"1+2"}' from findings`);
  await q("vacuum analyze");
}
const ex = async (name: string, s: string) => { let best = 1e9, out = ""; for (let i=0;i<6;i++){ const r = (await q("explain (analyze, timing off, costs off) " + s)).map((r: any) => r["QUERY PLAN"]); const t = Number(/Execution Time: ([\d.]+)/.exec(r.join("\n"))![1]); if (t<best) {best=t; out=r.join("\n");} } console.log("==", name, best, process.env.V ? "\n"+out : ""); };
await ex("class", "select class_state, count(*) from findings group by 1");
await ex("place", "select place_id, count(*) from findings group by 1");
await ex("sets", "select class_id, state, place_id, count(*) from findings group by grouping sets ((class_id,state),(place_id))");
await ex("class only", "select class_id, count(*) from findings group by 1");
await ex("text ids", "select finding_id from finding_texts where fuhe_grams(search) @> array['政务'] and strpos(search,'政务')>0");
await ex("text base", "with m as materialized (select findings.class_id, state, place_id from findings where id in (select finding_id from finding_texts where fuhe_grams(search) @> array['政务'] and strpos(search,'政务')>0)) select class_id, state, place_id, count(*) from m group by grouping sets ((class_id,state),(place_id))");
console.log(await q("select relname, pg_relation_size(oid)/1e6 mb from pg_class where relname like 'finding%' and relkind in ('r','i') order by 2 desc limit 14"));
const { findingFacets } = await import("./src/store/finding-facets.ts"); const { findingPage } = await import("./src/store/findings.ts");
for (const f of [{}, {rule:["family/rule-3"]}, {unit:["第7行政审批服务管理局"]}, {text:"政务"}, {text:"垃圾 98"}, {severity:["warning"]}, {batchIds:[3]}, {text:"政"}]) { const t:number[]=[]; for (let i=0;i<15;i++){const s=performance.now(); await Promise.all([findingFacets(store.db,{visibility:null,...f} as never), findingPage(store.db,{visibility:null,...f} as never,{sort:"severity",after:null,limit:50})]); t.push(performance.now()-s);} t.sort((a,b)=>a-b); console.log(JSON.stringify(f), t[0]!.toFixed(0), t[7]!.toFixed(0), t[14]!.toFixed(0)); }
await store.close();
