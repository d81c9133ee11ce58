/** Made from docs/openapi.json by scripts/generate-openapi.ts: do not edit. */
export interface paths {
  "/api/v1/findings/{findingId}/alike": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 本批次里同类的未处理问题 · open findings of the batch that are alike */
    get: operations["previewAlike"];
    put?: never;
    /** 对同类问题作相同处理；他人已处理的不动 · the same decision for all alike; what others have decided stays */
    post: operations["decideAlike"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/alike-decisions/{alikeId}/undo": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 撤销一次同类处理；之后改过的不动 · take such a decision back; what was changed since stays */
    post: operations["undoAlike"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/files/assignee": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** 把报告分给一位复核人，或收回 · give reports to a reviewer, or to nobody */
    put: operations["assignFiles"];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/files/unit": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** 说明报告属于名单上的哪个单位（决定谁能看到） · say which unit of the list reports belong to: that decides who may see them */
    put: operations["assignUnit"];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/audit": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 谁在什么时候改了什么，新的在前 · who changed what and when, newest first */
    get: operations["listAudit"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/batches/{batchId}/assign": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 把未分配的报告平均分给几位复核人 · deal the unassigned reports out among reviewers evenly */
    post: operations["assignEvenly"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/batches/{batchId}/cancel": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 取消尚未检查的文件 · cancel what is not checked yet */
    post: operations["cancelBatch"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/batches/{batchId}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 一个批次 · one batch */
    get: operations["getBatch"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** 修改批次的名称、年度、规则包或优先级 · change a batch's name, year, pack or priority */
    patch: operations["changeBatch"];
    trace?: never;
  };
  "/api/v1/batches/{batchId}/pause": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 暂停 · start nothing of it any more */
    post: operations["pauseBatch"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/batches/{batchId}/resume": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 继续 · let it go on */
    post: operations["resumeBatch"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/batches/{batchId}/seal": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 都传完了：全部检查完后做跨文件核对 · all is sent: the rules across files run once every file is checked */
    post: operations["sealBatch"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/batches": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 批次列表，新的在前 · batches, newest first */
    get: operations["listBatches"];
    put?: never;
    /** 新建批次 · open a batch */
    post: operations["createBatch"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/files/{fileId}/corrections": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 更正记录，含已撤销的 · corrections, those taken back too */
    get: operations["listCorrections"];
    put?: never;
    /** 识别有误：更正一个值并立即重新核对 · set a misread value right; that record is checked again at once */
    post: operations["correctValue"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/files/{fileId}/corrections/{correctionId}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** 撤销更正；文件重新读取核对 · take a correction back; the file is read and checked again */
    delete: operations["undoCorrection"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/decisions": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 确认、排除或重新打开问题；全部成功或全部不变 · confirm, dismiss or reopen findings, all or none */
    post: operations["decide"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/decisions/undo": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 撤销问题的上一步处理；全部成功或全部不变 · take the last decision on findings back, all or none */
    post: operations["undoDecisions"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/batches/{batchId}/expected-units": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 应报单位名单 · units that have to send a report */
    get: operations["listExpectedUnits"];
    /** 上传应报单位名单（.xlsx、CSV 或每行一个单位） · upload the list: .xlsx, CSV or one unit a line */
    put: operations["setExpectedUnits"];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/exports/{format}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 导出数据集；与 fuhe export 逐字节相同 · the dataset; the same bytes as fuhe export gives */
    get: operations["exportDataset"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/files/ids": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 列表中全部报告的编号，按列表的顺序（最多 10,000 个） · the numbers of all reports of a list, in its order (10,000 at most) */
    get: operations["listFileIds"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/files/{fileId}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 一份报告 · one report */
    get: operations["getFile"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/files/{fileId}/history": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 历次核对，及所用规则包和程序版本 · earlier results, and the packs and versions that made them */
    get: operations["resultHistory"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/files/{fileId}/result": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 核对结果全文（更正已计入） · the result whole, with corrections in it */
    get: operations["getResult"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/files": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 报告列表 · the list of reports */
    get: operations["listFiles"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/files/{fileId}/neighbours": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 在列表里的上一份和下一份 · the reports before and after this one in a list */
    get: operations["getNeighbours"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/filters/{filterId}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** 删除自己的筛选 · remove one of one's own */
    delete: operations["removeFilter"];
    options?: never;
    head?: never;
    /** 修改自己的筛选 · change one of one's own */
    patch: operations["changeFilter"];
    trace?: never;
  };
  "/api/v1/filters": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 保存的筛选：自己的和他人共享的 · saved filters: one's own, and those that others share */
    get: operations["listFilters"];
    put?: never;
    /** 保存筛选 · save a filter */
    post: operations["saveFilter"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/findings/facets": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 问题的分面计数 · findings counted by what they can be narrowed down by */
    get: operations["findingFacets"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/findings/{findingId}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 一个问题 · one finding */
    get: operations["getFinding"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/findings": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 问题列表 · a page of findings */
    get: operations["listFindings"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/letters/draft": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 由已确认的问题起草退回整改通知：一份报告、一个单位或整个批次，每单位一封 · letters from confirmed findings, of one report, one unit or the batch: one for each unit */
    post: operations["draftLetters"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/letters/docx": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 一封通知的 DOCX · a letter as DOCX */
    post: operations["renderLetter"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/letter-frame": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 通知的固定内容：落款单位、联系人、答复天数 · what every letter says: who signs, whom to call, how long */
    get: operations["getLetterFrame"];
    /** 设置通知的固定内容 · set what every letter says */
    put: operations["setLetterFrame"];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/batches/{batchId}/letters": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 批次的退回通知（DOCX）打包下载；不指定状态时为草稿和已发出的，没有则 404 · the letters of a batch as DOCX in one zip; drafts and issued ones where no state is asked for, 404 where there is none */
    get: operations["batchLetters"];
    put?: never;
    /** 由已确认的问题起草并保存退回通知，每单位一封；已有草稿或已发出的不重复 · drafts and keeps letters from confirmed findings, one for each unit; what is in a letter already is left */
    post: operations["draftBatchLetters"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/letter-template": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 本单位的通知模板（没有则 204，内容为空） · the office's own template of letters; 204 and nothing where there is none */
    get: operations["getLetterTemplate"];
    /** 更换通知模板；不合格的不保存 · replace the template; one that cannot be used is not kept */
    put: operations["setLetterTemplate"];
    post?: never;
    /** 恢复默认格式 · go back to the usual form */
    delete: operations["removeLetterTemplate"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/letter-template/sample": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 模板样例，可照此修改 · a sample to make a template from */
    get: operations["getLetterTemplateSample"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/files/{fileId}/original": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 下载报送的原件 · the submitted file, to be saved */
    get: operations["getOriginal"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/files/{fileId}/pages/{page}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** PDF 一页的图片 · one page of a PDF as a picture */
    get: operations["getPagePicture"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/files/{fileId}/view": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 原件的阅读视图：PDF 为页面清单，DOCX 为网页片段 · the reading view: pages of a PDF, a DOCX as a fragment */
    get: operations["getView"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/batches/{batchId}/overview": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 批次概况：各项计数、图表数据、未报单位 · a batch at a glance: counts, charts, who has not sent */
    get: operations["batchOverview"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/packs/impact": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 换用一个规则包会改变一个批次的哪些结果（不写入） · which results of a batch a pack would change; nothing is written */
    post: operations["packImpact"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/packs": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 规则包：随程序的和上传的 · rule packs: those that ship with the program, and uploaded ones */
    get: operations["listPacks"];
    put?: never;
    /** 上传规则包；trial=true 时只检查 · upload a rule pack; with trial=true it is only checked */
    post: operations["uploadPack"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/packs/{packId}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 规则包的 YAML 原文 · a rule pack's YAML */
    get: operations["getPack"];
    put?: never;
    post?: never;
    /** 停用上传的规则包 · take an uploaded pack out of use */
    delete: operations["removePack"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/files/{fileId}/presence": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** 正在查看（每分钟内重报）；返回还有谁在看 · says that one has it open, within each minute; tells who else has */
    put: operations["openReport"];
    post?: never;
    /** 不再查看 · says that one has closed it */
    delete: operations["leaveReport"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/batches/{batchId}/progress": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 进度（server-sent events，state 事件）；断线重连后从断处继续 · progress as server-sent events named state; a reconnect goes on where it broke off */
    get: operations["batchProgress"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/replays": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 重新核对一批文件：失败的、一个批次的、用旧规则包核对的，可换规则包 · check a selection again: all that failed, a batch, what an older pack was used for; with another pack if wanted */
    post: operations["replay"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/returns/{returnId}/answer": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 记为已答复 · count it as answered */
    post: operations["answerReturn"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/returns/{returnId}/issue": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 发出：报告记为已退回 · send it out: its reports count as returned */
    post: operations["issueReturn"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/batches/{batchId}/returns": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 保存一份退回通知的草稿 · keep a letter as a draft; nothing is returned yet */
    post: operations["draftReturn"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/returns/{returnId}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 一次退回，含通知全文 · one return with its letter */
    get: operations["getReturn"];
    put?: never;
    post?: never;
    /** 删除草稿 · remove a draft */
    delete: operations["removeReturn"];
    options?: never;
    head?: never;
    /** 修改草稿；已发出的只能延期 · change a draft; of an issued one the day alone */
    patch: operations["changeReturn"];
    trace?: never;
  };
  "/api/v1/returns": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 退回清单：退给谁、何时前答复、谁已逾期 · who was returned, by when they must answer, who is overdue */
    get: operations["listReturns"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/returns/{returnId}/withdraw": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 收回 · take it back */
    post: operations["withdrawReturn"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/reviewers": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 可以分配报告的人 · who reports can be given to */
    get: operations["listReviewers"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/files/{fileId}/review": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 对整份报告的复核意见 · what was said of the report as a whole */
    get: operations["getReview"];
    /** 通过、退回、重新打开，填复核分和备注；没给的不变 · pass, return, reopen, score, note; what is not given stays */
    put: operations["setReview"];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/findings/{findingId}/history": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 一个问题的处理经过，含数值改动以前的 · how a finding was decided, also before its values changed */
    get: operations["findingHistory"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/files/{fileId}/rounds/comparison": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 与上一轮对比：已改、未改、新问题、未要求而改动的值 · against the round before: fixed, not fixed, new, and changed without being asked */
    get: operations["compareRounds"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/files/{fileId}/rounds": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 同一单位、项目、年度的历次报送 · submissions of the same unit, project and year */
    get: operations["listRounds"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/rules/{family}/{name}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 一条规则的说明（Markdown） · one rule's page (Markdown) */
    get: operations["getRule"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/rules": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 检查规则目录 · the catalogue of rules */
    get: operations["listRules"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/session": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 当前登录的是谁 · who is logged in */
    get: operations["getSession"];
    put?: never;
    /** 登录 · log in */
    post: operations["logIn"];
    /** 退出登录 · log out */
    delete: operations["logOut"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/session/password": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** 修改自己的密码；其他地方的登录随即失效 · change one's own password; every other login of this user ends */
    put: operations["changePassword"];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/batches/{batchId}/summary": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 给领导的一页汇总（DOCX） · one page of figures and charts for the department's head (DOCX) */
    get: operations["batchSummary"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/system/pause": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 暂停全部处理 · hold all work */
    post: operations["pauseAll"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/system/resume": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 恢复处理 · let work go on */
    post: operations["resumeAll"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/system": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 系统状态：队列、存储、失败的文件 · queue, storage, and what failed */
    get: operations["systemState"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/tokens/{tokenId}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** 作废自己的一个令牌 · revoke one of one's own tokens */
    delete: operations["revokeToken"];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/tokens": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 自己的 API 令牌 · one's own API tokens */
    get: operations["listTokens"];
    put?: never;
    /** 新建 API 令牌：权限与本人相同，令牌只显示这一次 · make an API token: it may do what its owner may, and is shown this once */
    post: operations["createToken"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/batches/{batchId}/unit-proposals": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 尚未归属单位的报告，及按名单建议的单位；须由管理员确认（PUT /files/unit） · reports that belong to no unit yet, and which of the list is proposed; an administrator confirms (PUT /files/unit) */
    get: operations["proposeUnits"];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/units": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 单位名单和部门 · units of the list, and departments */
    get: operations["listUnits"];
    /** 上传单位名单（.xlsx 或 CSV）：按编码或名称更新，没有的新增，名单外的保留 · upload the list of units (.xlsx or CSV): known by code or name they are updated, else added; others stay */
    put: operations["saveUnits"];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/batches/{batchId}/known": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 哪些文件已经接收，不必再传 · which files are there already and need not be sent */
    post: operations["knownFiles"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/batches/{batchId}/files": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 上传文件、文件夹或压缩包：每个部分的 filename 为相对路径。返回时已接收的都已落盘入库 · upload files, folders, zips: the filename of each part is its relative path. What is answered as accepted is stored */
    post: operations["uploadFiles"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/users/{userId}": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    /** 修改姓名、角色，停用或恢复；角色改变或停用后须重新登录 · change name or role, disable or enable; another role or disabling ends the user's logins */
    patch: operations["changeUser"];
    trace?: never;
  };
  "/api/v1/users": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** 全部用户 · all users */
    get: operations["listUsers"];
    put?: never;
    /** 新建用户；一次性密码只显示这一次，首次登录须修改 · make a user; the one-time password is shown this once and has to be changed at the first login */
    post: operations["createUser"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/users/{userId}/password": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** 重置密码并解除锁定：给出一次性密码，该用户须重新登录 · reset the password and lift a lock: a one-time password, the user's logins end */
    post: operations["resetPassword"];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  "/api/v1/users/{userId}/scope": {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    /** 限定用户只能看到哪些部门和单位；null 为不限 · limit what a user sees to departments and units of the list; null: no limits */
    put: operations["limitUser"];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    ProblemInput: {
      error: {
        code: string;
        message: {
          zh: string;
          en: string;
        };
        hint: {
          zh: string;
          en: string;
        };
        fields: {
          path: string;
          message: string;
        }[];
        requestId: string;
      };
    };
    WordsInput: {
      zh: string;
      en: string;
    };
    DecisionInput: {
      /** @enum {string} */
      verdict: "open" | "confirmed" | "dismissed";
      reason: string | null;
      comment: string | null;
      decidedBy: number | null;
      /** Format: date-time */
      decidedAt: string;
      version: number;
    };
    FindingLineInput: {
      id: number;
      batchId: number;
      fileId: number | null;
      path: string | null;
      position: number;
      unit: string | null;
      department: string | null;
      year: number | null;
      project: string | null;
      budgetYuan: string | null;
      evaluationKey: string | null;
      /** @enum {string} */
      state: "open" | "confirmed" | "dismissed";
      finding: components["schemas"]["BatchFindingInput"] | components["schemas"]["FindingInput"];
      decision: components["schemas"]["DecisionInput"] | null;
    };
    AssignedInput: {
      changed: number;
      /** @description were so already */
      same: number;
      refused: {
        fileId: number;
        path: string | null;
        /**
         * @description unknown: no such report · unseen: of a unit that the reviewer may not see · taken: it has another unit already
         * @enum {string}
         */
        reason: "unknown" | "unseen" | "taken";
      }[];
    };
    UserInput: {
      id: number;
      login: string;
      name: string;
      /** @enum {string} */
      role: "admin" | "reviewer" | "viewer";
      disabled: boolean;
      locked: boolean;
      mustChangePassword: boolean;
      passwordExpired: boolean;
      /** Format: date-time */
      createdAt: string;
      version: number;
      scope: {
        departments: string[];
        unitIds: number[];
      } | null;
    };
    TokenInput: {
      id: number;
      name: string;
      prefix: string;
      /** Format: date-time */
      createdAt: string;
      lastUsedAt: string | null;
      expiresAt: string | null;
    };
    UnitInput: {
      id: number;
      code: string | null;
      name: string;
      department: string | null;
      aliases: string[];
    };
    AuditEntryInput: {
      id: number;
      /** Format: date-time */
      at: string;
      actor: string;
      action: string;
      subject: string | null;
      subjectId: string | null;
      detail: {
        [key: string]: unknown;
      };
      address: string | null;
    };
    CountsInput: {
      total: number;
      waiting: number;
      running: number;
      clean: number;
      flagged: number;
      incomplete: number;
      failed: number;
      cancelled: number;
    };
    BatchInput: {
      id: number;
      name: string;
      year: number | null;
      pack: string;
      /** @enum {string} */
      state: "open" | "running" | "finishing" | "done" | "cancelled";
      paused: boolean;
      priority: number;
      generation: number;
      createdAt: string;
      finishedAt: string | null;
      acrossError: components["schemas"]["WordsInput"] | null;
      version: number;
      counts: components["schemas"]["CountsInput"];
    };
    ReturnLineInput: {
      id: number;
      batchId: number;
      unitName: string;
      unitId: number | null;
      number: string | null;
      dueOn: string | null;
      /** @enum {string} */
      state: "draft" | "issued" | "answered" | "withdrawn";
      overdue: boolean;
      createdBy: number | null;
      /** Format: date-time */
      createdAt: string;
      issuedBy: number | null;
      issuedAt: string | null;
      answeredAt: string | null;
      version: number;
      files: {
        fileId: number;
        path: string;
        project: string | null;
        answeredBy: number | null;
        answered: boolean;
      }[];
    };
    ReturnInput: {
      id: number;
      batchId: number;
      unitName: string;
      unitId: number | null;
      number: string | null;
      dueOn: string | null;
      /** @enum {string} */
      state: "draft" | "issued" | "answered" | "withdrawn";
      overdue: boolean;
      createdBy: number | null;
      /** Format: date-time */
      createdAt: string;
      issuedBy: number | null;
      issuedAt: string | null;
      answeredAt: string | null;
      version: number;
      files: {
        fileId: number;
        path: string;
        project: string | null;
        answeredBy: number | null;
        answered: boolean;
      }[];
      letter: {
        letterhead: string;
        documentNumber: string;
        title: string;
        addressee: string;
        opening: string;
        problemsHeading: string;
        /** @enum {string} */
        listForm: "text" | "table";
        projects: {
          heading: string;
          source: string;
          findings: {
            id: string;
            problem: string;
            item: string;
            location: string;
            reported: string;
            expected: string;
            explanation: string;
            action: string;
          }[];
        }[];
        requirementsHeading: string;
        requirements: string[];
        deadline: string;
        closing: string;
        signatory: string;
        date: string;
        contact: string;
        annexTitle: string;
      };
    };
    LetterInput: {
      letterhead: string;
      documentNumber: string;
      title: string;
      addressee: string;
      opening: string;
      problemsHeading: string;
      /** @enum {string} */
      listForm: "text" | "table";
      projects: {
        heading: string;
        source: string;
        findings: {
          id: string;
          problem: string;
          item: string;
          location: string;
          reported: string;
          expected: string;
          explanation: string;
          action: string;
        }[];
      }[];
      requirementsHeading: string;
      requirements: string[];
      deadline: string;
      closing: string;
      signatory: string;
      date: string;
      contact: string;
      annexTitle: string;
    };
    UnitLetterInput: {
      unit: string | null;
      fileIds: number[];
      letter: components["schemas"]["LetterInput"];
    };
    CorrectionInput: {
      id: number;
      pointer: string;
      oldText: string;
      newText: string;
      correctedBy: number | null;
      /** Format: date-time */
      correctedAt: string;
      undoneAt: string | null;
    };
    FileStandingInput: {
      id: number;
      path: string;
      /** @enum {string} */
      standing: "waiting" | "running" | "clean" | "flagged" | "incomplete" | "failed" | "cancelled";
      errors: number;
      warnings: number;
      notices: number;
      errorCode: string | null;
      errorMessage: components["schemas"]["WordsInput"] | null;
      duplicateOf: number | null;
    };
    FileLineInput: {
      id: number;
      path: string;
      /** @enum {string} */
      standing: "waiting" | "running" | "clean" | "flagged" | "incomplete" | "failed" | "cancelled";
      errors: number;
      warnings: number;
      notices: number;
      errorCode: string | null;
      errorMessage: components["schemas"]["WordsInput"] | null;
      duplicateOf: number | null;
      batchId: number;
      name: string;
      format: ("docx" | "pdf" | "doc" | "xlsx" | "html" | "txt") | null;
      bytes: number;
      unitId: number | null;
      /** Format: date-time */
      uploadedAt: string;
      finishedAt: string | null;
      generation: number;
      evaluations: number;
      unit: string | null;
      department: string | null;
      year: number | null;
      project: string | null;
      totalScore: string | null;
      grade: string | null;
      budgetYuan: string | null;
      executedYuan: string | null;
      executionRate: string | null;
      openFindings: number;
      assignedTo: number | null;
      /** @enum {string} */
      reviewState: "open" | "passed" | "returned";
      reviewScore: string | null;
      reviewedBy: number | null;
      reviewOutdated: boolean;
      reviewVersion: number;
    };
    SavedFilterInput: {
      name: string;
      query: {
        [key: string]: unknown;
      };
      shared: boolean;
      id: number;
      mine: boolean;
      owner: string | null;
      version: number;
    };
    OverviewInput: {
      files: {
        standings: components["schemas"]["CountsInput"];
        reviews: {
          open: number;
          passed: number;
          returned: number;
        };
        outdated: number;
        duplicates: number;
        assigned: number;
      };
      rules: {
        rule: string;
        /** @enum {string} */
        severity: "error" | "warning" | "notice";
        open: number;
        confirmed: number;
        dismissed: number;
        summary: components["schemas"]["WordsInput"] | null;
      }[];
      commonest: {
        rule: string;
        /** @enum {string} */
        severity: "error" | "warning" | "notice";
        open: number;
        confirmed: number;
        dismissed: number;
        summary: components["schemas"]["WordsInput"] | null;
      } | null;
      units: {
        unit: string | null;
        department: string | null;
        errors: number;
        warnings: number;
        notices: number;
      }[];
      unitsSent: number;
      money: {
        records: number;
        flaggedRecords: number;
        budgetYuan: string;
        executedYuan: string;
        flaggedBudgetYuan: string;
      };
      departments: {
        records: number;
        flaggedRecords: number;
        budgetYuan: string;
        executedYuan: string;
        flaggedBudgetYuan: string;
        department: string | null;
      }[];
      scores: {
        from: number | null;
        to: number | null;
        count: number;
      }[];
      scoresBlank: number;
      grades: {
        grade: string;
        from: number;
        count: number;
      }[];
      rates: {
        from: number | null;
        to: number | null;
        count: number;
      }[];
      ratesBlank: number;
      attendance: {
        expected: number;
        missing: {
          name: string;
          department: string | null;
        }[];
      } | null;
      returns: {
        draft: number;
        issued: number;
        answered: number;
        withdrawn: number;
        overdue: number;
      };
    };
    ProgressEventInput: {
      batch: {
        id: number;
        /** @enum {string} */
        state: "open" | "running" | "finishing" | "done" | "cancelled";
        paused: boolean;
        generation: number;
        finishedAt: string | null;
      };
      counts: components["schemas"]["CountsInput"];
      files: components["schemas"]["FileStandingInput"][];
    };
    ReviewInput: {
      fileId: number;
      /** @enum {string} */
      state: "open" | "passed" | "returned";
      note: string | null;
      unreadSeen: boolean;
      outdated: boolean;
      scores: {
        [key: string]: string;
      };
      changedBy: number | null;
      changedAt: string | null;
      version: number;
    };
    RoundInput: {
      fileId: number;
      batchId: number;
      batch: string;
      path: string;
      format: ("docx" | "pdf" | "doc" | "xlsx" | "html" | "txt") | null;
      sha256: string;
      resultId: number;
      current: boolean;
      /** Format: date-time */
      at: string;
      /** @enum {string} */
      standing: "waiting" | "running" | "clean" | "flagged" | "incomplete" | "failed" | "cancelled";
      errors: number;
      warnings: number;
      totalScore: string | null;
      /** @enum {string} */
      reviewState: "open" | "passed" | "returned";
      round: number;
      /** @description the same report in another format, and the same bytes again */
      also: {
        fileId: number;
        batchId: number;
        batch: string;
        path: string;
        format: ("docx" | "pdf" | "doc" | "xlsx" | "html" | "txt") | null;
        sha256: string;
        resultId: number;
        current: boolean;
        /** Format: date-time */
        at: string;
        /** @enum {string} */
        standing: "waiting" | "running" | "clean" | "flagged" | "incomplete" | "failed" | "cancelled";
        errors: number;
        warnings: number;
        totalScore: string | null;
        /** @enum {string} */
        reviewState: "open" | "passed" | "returned";
      }[];
      /** @description other reports on the same project beside it in the batch */
      copies: {
        fileId: number;
        batchId: number;
        batch: string;
        path: string;
        format: ("docx" | "pdf" | "doc" | "xlsx" | "html" | "txt") | null;
        sha256: string;
        resultId: number;
        current: boolean;
        /** Format: date-time */
        at: string;
        /** @enum {string} */
        standing: "waiting" | "running" | "clean" | "flagged" | "incomplete" | "failed" | "cancelled";
        errors: number;
        warnings: number;
        totalScore: string | null;
        /** @enum {string} */
        reviewState: "open" | "passed" | "returned";
      }[];
    };
    RoundComparisonInput: {
      before: components["schemas"]["RoundInput"];
      after: components["schemas"]["RoundInput"];
      earlier: {
        finding: components["schemas"]["FindingInput"];
        /** @enum {string} */
        outcome: "fixed" | "not-fixed" | "changed" | "not-checked";
        now: components["schemas"]["FindingInput"] | null;
        decision: components["schemas"]["DecisionInput"] | null;
        decisionNow: components["schemas"]["DecisionInput"] | null;
      }[];
      added: {
        finding: components["schemas"]["FindingInput"];
        decision: components["schemas"]["DecisionInput"] | null;
      }[];
      changes: {
        /** @enum {string} */
        kind: "changed" | "added" | "removed";
        label: components["schemas"]["WordsInput"];
        before: string | null;
        after: string | null;
        pointerBefore: string | null;
        pointer: string | null;
        asked: boolean;
      }[];
    };
    FindingHistoryInput: {
      steps: components["schemas"]["DecisionInput"][];
      earlier: {
        decision: components["schemas"]["DecisionInput"];
        steps: components["schemas"]["DecisionInput"][];
        finding: components["schemas"]["FindingInput"] | null;
        changes: {
          /** @enum {string} */
          kind: "changed" | "added" | "removed";
          label: components["schemas"]["WordsInput"];
          before: string | null;
          after: string | null;
          pointerBefore: string | null;
          pointer: string | null;
        }[];
      }[];
    };
    SessionInput: {
      /** @enum {string} */
      mode: "single" | "login";
      user: {
        id: number | null;
        login: string;
        name: string;
        /** @enum {string} */
        role: "admin" | "reviewer" | "viewer";
        limited: boolean;
      } | null;
      csrf: string | null;
      mustChangePassword: boolean;
      version: string;
      files: {
        mostBytes: number;
        tooLarge: {
          message: components["schemas"]["WordsInput"];
          hint: components["schemas"]["WordsInput"];
        };
      };
    };
    NewTokenInput: {
      id: number;
      name: string;
      prefix: string;
      /** Format: date-time */
      createdAt: string;
      lastUsedAt: string | null;
      expiresAt: string | null;
      token: string;
    };
    UnitProposalInput: {
      fileId: number;
      path: string;
      /** @description 实施单位 as read in the report */
      units: string[];
      /** @description 主管部门 as read in the report */
      departments: string[];
      unitId: number | null;
      ground: {
        /** @enum {string} */
        from: "document" | "file" | "folder";
        /**
         * @description form: but for spelling, code, brackets, 本级 · area: but for the area in front
         * @enum {string}
         */
        how: "exact" | "form" | "area" | "code";
        words: string;
      } | null;
      /** @description several: fits several units · mixed: reports of several units in one file · conflict: document and path differ · unlisted: the document's unit is not on the list, the path's is · nothing: not on the list */
      doubt: ("several" | "mixed" | "conflict" | "unlisted" | "nothing") | null;
      /** @description units that come into question where none is proposed */
      candidates: number[];
    };
    ReceiptInput:
      | {
          /** @enum {string} */
          outcome: "accepted" | "replaced" | "known";
          path: string;
          fileId: number;
          sha256: string;
          bytes: number;
          duplicateOf: number | null;
        }
      | {
          /** @constant */
          outcome: "refused";
          path: string;
          /** @enum {string} */
          code:
            | "empty"
            | "unsupported-format"
            | "corrupt"
            | "encrypted"
            | "too-large"
            | "limit-exceeded"
            | "timeout"
            | "no-evaluation-found"
            | "no-text"
            | "internal";
          message: components["schemas"]["WordsInput"];
          hint: components["schemas"]["WordsInput"];
        };
    NewUserInput: {
      id: number;
      login: string;
      name: string;
      /** @enum {string} */
      role: "admin" | "reviewer" | "viewer";
      disabled: boolean;
      locked: boolean;
      mustChangePassword: boolean;
      passwordExpired: boolean;
      /** Format: date-time */
      createdAt: string;
      version: number;
      scope: {
        departments: string[];
        unitIds: number[];
      } | null;
      oneTimePassword: string;
      oneTimeHours: number;
    };
    AddressInput:
      | {
          table: number;
          row: number;
          col: number;
          rowSpan: number;
          colSpan: number;
          page?: number;
          box?: [number, number, number, number];
          parts?: {
            page: number;
            box: [number, number, number, number];
          }[];
        }
      | {
          paragraph: number;
          page?: number;
          box?: [number, number, number, number];
        };
    EvaluationInput: {
      key: string;
      /** @enum {string} */
      kind: "project" | "department" | "transfer";
      title: string;
      year: number | null;
      projectName: {
        text: string;
        at?: components["schemas"]["AddressInput"];
        mergedInto?: number;
        doubt?: {
          code: string;
          detail: string;
          alternative?: string;
        };
        value: string | null;
      } | null;
      supervisingDepartment: {
        text: string;
        at?: components["schemas"]["AddressInput"];
        mergedInto?: number;
        doubt?: {
          code: string;
          detail: string;
          alternative?: string;
        };
        value: string | null;
      } | null;
      implementingUnit: {
        text: string;
        at?: components["schemas"]["AddressInput"];
        mergedInto?: number;
        doubt?: {
          code: string;
          detail: string;
          alternative?: string;
        };
        value: string | null;
      } | null;
      extra: {
        [key: string]: {
          text: string;
          at?: components["schemas"]["AddressInput"];
          mergedInto?: number;
          doubt?: {
            code: string;
            detail: string;
            alternative?: string;
          };
          value: string | null;
        };
      };
      funds: {
        /** @enum {string} */
        unit: "元" | "千元" | "万元" | "亿元";
        unitStated?: boolean;
        rows: {
          /** @enum {string} */
          source: "total" | "fiscal" | "carryover" | "other" | "central" | "province" | "city" | "county" | "custom";
          label: string;
          initialBudget: {
            text: string;
            at?: components["schemas"]["AddressInput"];
            mergedInto?: number;
            doubt?: {
              code: string;
              detail: string;
              alternative?: string;
            };
            value: number | null;
          } | null;
          budget: {
            text: string;
            at?: components["schemas"]["AddressInput"];
            mergedInto?: number;
            doubt?: {
              code: string;
              detail: string;
              alternative?: string;
            };
            value: number | null;
          } | null;
          executed: {
            text: string;
            at?: components["schemas"]["AddressInput"];
            mergedInto?: number;
            doubt?: {
              code: string;
              detail: string;
              alternative?: string;
            };
            value: number | null;
          } | null;
          weight: {
            text: string;
            at?: components["schemas"]["AddressInput"];
            mergedInto?: number;
            doubt?: {
              code: string;
              detail: string;
              alternative?: string;
            };
            value: number | null;
          } | null;
          rate: {
            text: string;
            at?: components["schemas"]["AddressInput"];
            mergedInto?: number;
            doubt?: {
              code: string;
              detail: string;
              alternative?: string;
            };
            value: number | null;
          } | null;
          score: {
            text: string;
            at?: components["schemas"]["AddressInput"];
            mergedInto?: number;
            doubt?: {
              code: string;
              detail: string;
              alternative?: string;
            };
            value: number | null;
          } | null;
          reason: {
            text: string;
            at?: components["schemas"]["AddressInput"];
            mergedInto?: number;
            doubt?: {
              code: string;
              detail: string;
              alternative?: string;
            };
            value: string | null;
          } | null;
          partOf: number | null;
        }[];
      };
      goals: {
        expected: {
          text: string;
          at?: components["schemas"]["AddressInput"];
          mergedInto?: number;
          doubt?: {
            code: string;
            detail: string;
            alternative?: string;
          };
          value: string | null;
        } | null;
        actual: {
          text: string;
          at?: components["schemas"]["AddressInput"];
          mergedInto?: number;
          doubt?: {
            code: string;
            detail: string;
            alternative?: string;
          };
          value: string | null;
        } | null;
        scored?: {
          weight: {
            text: string;
            at?: components["schemas"]["AddressInput"];
            mergedInto?: number;
            doubt?: {
              code: string;
              detail: string;
              alternative?: string;
            };
            value: number | null;
          } | null;
          score: {
            text: string;
            at?: components["schemas"]["AddressInput"];
            mergedInto?: number;
            doubt?: {
              code: string;
              detail: string;
              alternative?: string;
            };
            value: number | null;
          } | null;
        }[];
      };
      indicators: components["schemas"]["IndicatorInput"][];
      groups: {
        level1: string;
        declaredWeight: number;
        cell?: {
          text: string;
          at?: components["schemas"]["AddressInput"];
          mergedInto?: number;
          doubt?: {
            code: string;
            detail: string;
            alternative?: string;
          };
          value: string | null;
        };
      }[];
      total: {
        weight: {
          text: string;
          at?: components["schemas"]["AddressInput"];
          mergedInto?: number;
          doubt?: {
            code: string;
            detail: string;
            alternative?: string;
          };
          value: number | null;
        } | null;
        score: {
          text: string;
          at?: components["schemas"]["AddressInput"];
          mergedInto?: number;
          doubt?: {
            code: string;
            detail: string;
            alternative?: string;
          };
          value: number | null;
        } | null;
        grade: {
          text: string;
          at?: components["schemas"]["AddressInput"];
          mergedInto?: number;
          doubt?: {
            code: string;
            detail: string;
            alternative?: string;
          };
          value: string | null;
        } | null;
      };
      analysis: {
        [key: string]: {
          text: string;
          at?: components["schemas"]["AddressInput"];
          mergedInto?: number;
          doubt?: {
            code: string;
            detail: string;
            alternative?: string;
          };
          value: string | null;
        };
      };
      form: {
        has: {
          level1: boolean;
          level2: boolean;
          target: boolean;
          actual: boolean;
          weight: boolean;
          score: boolean;
          deviation: boolean;
          initialBudget: boolean;
          rate: boolean;
          fundWeight: boolean;
          fundScore: boolean;
        };
        executionWeight: {
          value: number;
          text: string;
        } | null;
        indicatorWeight: {
          value: number;
          text: string;
        } | null;
        gradeBands:
          | {
              grade: string;
              min: number;
              max: number;
            }[]
          | null;
        notes: string[];
        unreadTables?: number[];
        reasons: {
          label: string;
          /** @enum {string} */
          scope: "table" | "funds";
          cell: {
            text: string;
            at?: components["schemas"]["AddressInput"];
            mergedInto?: number;
            doubt?: {
              code: string;
              detail: string;
              alternative?: string;
            };
            value: string | null;
          };
        }[];
      };
    };
    IndicatorInput: {
      level1: string | null;
      level2: string | null;
      ordinal: number | null;
      name: {
        text: string;
        at?: components["schemas"]["AddressInput"];
        mergedInto?: number;
        doubt?: {
          code: string;
          detail: string;
          alternative?: string;
        };
        value: string | null;
      };
      target: {
        text: string;
        at?: components["schemas"]["AddressInput"];
        mergedInto?: number;
        doubt?: {
          code: string;
          detail: string;
          alternative?: string;
        };
        value:
          | (
              | {
                  /** @constant */
                  kind: "quantity";
                  op: (">=" | ">" | "<=" | "<" | "=" | "range") | null;
                  number: number;
                  max: number | null;
                  unit: string | null;
                }
              | {
                  /** @constant */
                  kind: "date";
                  op: (">=" | ">" | "<=" | "<" | "=") | null;
                  date: string;
                }
              | {
                  /** @constant */
                  kind: "quality";
                  term: string;
                }
            )
          | null;
      } | null;
      actual: {
        text: string;
        at?: components["schemas"]["AddressInput"];
        mergedInto?: number;
        doubt?: {
          code: string;
          detail: string;
          alternative?: string;
        };
        value:
          | (
              | {
                  /** @constant */
                  kind: "quantity";
                  op: (">=" | ">" | "<=" | "<" | "=" | "range") | null;
                  number: number;
                  max: number | null;
                  unit: string | null;
                }
              | {
                  /** @constant */
                  kind: "date";
                  op: (">=" | ">" | "<=" | "<" | "=") | null;
                  date: string;
                }
              | {
                  /** @constant */
                  kind: "quality";
                  term: string;
                }
            )
          | null;
      } | null;
      unit: string | null;
      weight: {
        text: string;
        at?: components["schemas"]["AddressInput"];
        mergedInto?: number;
        doubt?: {
          code: string;
          detail: string;
          alternative?: string;
        };
        value: number | null;
      } | null;
      score: {
        text: string;
        at?: components["schemas"]["AddressInput"];
        mergedInto?: number;
        doubt?: {
          code: string;
          detail: string;
          alternative?: string;
        };
        value: number | null;
      } | null;
      completion: {
        text: string;
        at?: components["schemas"]["AddressInput"];
        mergedInto?: number;
        doubt?: {
          code: string;
          detail: string;
          alternative?: string;
        };
        value: number | null;
      } | null;
      scoringRule: {
        text: string;
        at?: components["schemas"]["AddressInput"];
        mergedInto?: number;
        doubt?: {
          code: string;
          detail: string;
          alternative?: string;
        };
        value: string | null;
      } | null;
      deviation: {
        text: string;
        at?: components["schemas"]["AddressInput"];
        mergedInto?: number;
        doubt?: {
          code: string;
          detail: string;
          alternative?: string;
        };
        value: string | null;
      } | null;
      more: {
        [key: string]: {
          text: string;
          at?: components["schemas"]["AddressInput"];
          mergedInto?: number;
          doubt?: {
            code: string;
            detail: string;
            alternative?: string;
          };
          value: string | null;
        };
      };
      childOf: number | null;
    };
    FindingInput: {
      key: string;
      id: string;
      rule: string;
      /** @enum {string} */
      severity: "error" | "warning" | "notice";
      /** @enum {string} */
      cause: "report" | "reading";
      evaluation: number | null;
      subject: string;
      also: string[];
      reported: string | null;
      expected: string | null;
      calculation: string | null;
      message: {
        zh: string;
        en: string;
      };
      at: components["schemas"]["AddressInput"][];
    };
    BatchFindingInput: {
      key: string;
      id: string;
      rule: string;
      /** @enum {string} */
      severity: "error" | "warning" | "notice";
      /** @enum {string} */
      cause: "report" | "reading";
      evaluation: number | null;
      subject: string;
      also: string[];
      reported: string | null;
      expected: string | null;
      calculation: string | null;
      message: {
        zh: string;
        en: string;
      };
      at: components["schemas"]["AddressInput"][];
      files: {
        path: string;
        sha256: string;
        subject: string;
      }[];
    };
    NarrativeInput: {
      title: string | null;
      sections: {
        heading: string;
        level: number;
        numbering: string | null;
        text: string;
        at: {
          paragraph: number;
          page?: number;
          box?: [number, number, number, number];
        };
      }[];
      claims: {
        /** @enum {string} */
        kind: "amount" | "rate" | "score" | "grade" | "year" | "date" | "count" | "name" | "sum";
        text: string;
        value: number | string | null;
        unit: string | null;
        about: string | null;
        project: string | null;
        sentence: string;
        parts?: {
          text: string;
          value: number;
          unit: string | null;
        }[];
        /** @enum {string} */
        operation?: "+" | "-" | "×" | "÷";
        column?: boolean;
        section: number | null;
        cell?: string;
        at: components["schemas"]["AddressInput"];
      }[];
    };
    ResultInput: {
      file: {
        path: string;
        name: string;
        sha256: string;
        bytes: number;
        format: ("docx" | "pdf" | "doc" | "xlsx" | "html" | "txt") | null;
        pages: number | null;
        ocr: boolean;
      };
      /** @enum {string} */
      status: "ok" | "partial" | "failed";
      error: components["schemas"]["ResultErrorInput"] | null;
      evaluations: components["schemas"]["EvaluationInput"][];
      narrative: components["schemas"]["NarrativeInput"];
      findings: components["schemas"]["FindingInput"][];
      checks: {
        passed: number;
        failed: number;
        notApplicable: number;
        notRun: number;
        notRunList: {
          rule: string;
          subject: string;
          reason: string;
          detail: string;
        }[];
        explained?: {
          rule: string;
          subject: string;
          /** @enum {string} */
          outcome: "passed" | "failed" | "not-applicable" | "not-run";
          reason: string | null;
          detail: string | null;
        }[];
      };
      doubts: {
        code: string;
        page: number | null;
        message: {
          zh: string;
          en: string;
        };
      }[];
      provenance: {
        tool: string;
        pack: {
          id: string;
          version: string;
          sha256: string;
        };
      };
    };
    ResultErrorInput: {
      /** @enum {string} */
      code:
        | "empty"
        | "unsupported-format"
        | "corrupt"
        | "encrypted"
        | "too-large"
        | "limit-exceeded"
        | "timeout"
        | "no-evaluation-found"
        | "no-text"
        | "internal";
      message: string;
      hint: string;
      en: {
        message: string;
        hint: string;
      };
    };
    Problem: {
      error: {
        code: string;
        message: {
          zh: string;
          en: string;
        };
        hint: {
          zh: string;
          en: string;
        };
        fields: {
          path: string;
          message: string;
        }[];
        requestId: string;
      };
    };
    Words: {
      zh: string;
      en: string;
    };
    Decision: {
      /** @enum {string} */
      verdict: "open" | "confirmed" | "dismissed";
      reason: string | null;
      comment: string | null;
      decidedBy: number | null;
      /** Format: date-time */
      decidedAt: string;
      version: number;
    };
    FindingLine: {
      id: number;
      batchId: number;
      fileId: number | null;
      path: string | null;
      position: number;
      unit: string | null;
      department: string | null;
      year: number | null;
      project: string | null;
      budgetYuan: string | null;
      evaluationKey: string | null;
      /** @enum {string} */
      state: "open" | "confirmed" | "dismissed";
      finding: components["schemas"]["BatchFinding"] | components["schemas"]["Finding"];
      decision: components["schemas"]["Decision"] | null;
    };
    Assigned: {
      changed: number;
      /** @description were so already */
      same: number;
      refused: {
        fileId: number;
        path: string | null;
        /**
         * @description unknown: no such report · unseen: of a unit that the reviewer may not see · taken: it has another unit already
         * @enum {string}
         */
        reason: "unknown" | "unseen" | "taken";
      }[];
    };
    User: {
      id: number;
      login: string;
      name: string;
      /** @enum {string} */
      role: "admin" | "reviewer" | "viewer";
      disabled: boolean;
      locked: boolean;
      mustChangePassword: boolean;
      passwordExpired: boolean;
      /** Format: date-time */
      createdAt: string;
      version: number;
      scope: {
        departments: string[];
        unitIds: number[];
      } | null;
    };
    Token: {
      id: number;
      name: string;
      prefix: string;
      /** Format: date-time */
      createdAt: string;
      lastUsedAt: string | null;
      expiresAt: string | null;
    };
    Unit: {
      id: number;
      code: string | null;
      name: string;
      department: string | null;
      aliases: string[];
    };
    AuditEntry: {
      id: number;
      /** Format: date-time */
      at: string;
      actor: string;
      action: string;
      subject: string | null;
      subjectId: string | null;
      detail: {
        [key: string]: unknown;
      };
      address: string | null;
    };
    Counts: {
      total: number;
      waiting: number;
      running: number;
      clean: number;
      flagged: number;
      incomplete: number;
      failed: number;
      cancelled: number;
    };
    Batch: {
      id: number;
      name: string;
      year: number | null;
      pack: string;
      /** @enum {string} */
      state: "open" | "running" | "finishing" | "done" | "cancelled";
      paused: boolean;
      priority: number;
      generation: number;
      createdAt: string;
      finishedAt: string | null;
      acrossError: components["schemas"]["Words"] | null;
      version: number;
      counts: components["schemas"]["Counts"];
    };
    ReturnLine: {
      id: number;
      batchId: number;
      unitName: string;
      unitId: number | null;
      number: string | null;
      dueOn: string | null;
      /** @enum {string} */
      state: "draft" | "issued" | "answered" | "withdrawn";
      overdue: boolean;
      createdBy: number | null;
      /** Format: date-time */
      createdAt: string;
      issuedBy: number | null;
      issuedAt: string | null;
      answeredAt: string | null;
      version: number;
      files: {
        fileId: number;
        path: string;
        project: string | null;
        answeredBy: number | null;
        answered: boolean;
      }[];
    };
    Return: {
      id: number;
      batchId: number;
      unitName: string;
      unitId: number | null;
      number: string | null;
      dueOn: string | null;
      /** @enum {string} */
      state: "draft" | "issued" | "answered" | "withdrawn";
      overdue: boolean;
      createdBy: number | null;
      /** Format: date-time */
      createdAt: string;
      issuedBy: number | null;
      issuedAt: string | null;
      answeredAt: string | null;
      version: number;
      files: {
        fileId: number;
        path: string;
        project: string | null;
        answeredBy: number | null;
        answered: boolean;
      }[];
      letter: {
        letterhead: string;
        documentNumber: string;
        title: string;
        addressee: string;
        opening: string;
        problemsHeading: string;
        /** @enum {string} */
        listForm: "text" | "table";
        projects: {
          heading: string;
          source: string;
          findings: {
            id: string;
            problem: string;
            item: string;
            location: string;
            reported: string;
            expected: string;
            explanation: string;
            action: string;
          }[];
        }[];
        requirementsHeading: string;
        requirements: string[];
        deadline: string;
        closing: string;
        signatory: string;
        date: string;
        contact: string;
        annexTitle: string;
      };
    };
    Letter: {
      letterhead: string;
      documentNumber: string;
      title: string;
      addressee: string;
      opening: string;
      problemsHeading: string;
      /** @enum {string} */
      listForm: "text" | "table";
      projects: {
        heading: string;
        source: string;
        findings: {
          id: string;
          problem: string;
          item: string;
          location: string;
          reported: string;
          expected: string;
          explanation: string;
          action: string;
        }[];
      }[];
      requirementsHeading: string;
      requirements: string[];
      deadline: string;
      closing: string;
      signatory: string;
      date: string;
      contact: string;
      annexTitle: string;
    };
    UnitLetter: {
      unit: string | null;
      fileIds: number[];
      letter: components["schemas"]["Letter"];
    };
    Correction: {
      id: number;
      pointer: string;
      oldText: string;
      newText: string;
      correctedBy: number | null;
      /** Format: date-time */
      correctedAt: string;
      undoneAt: string | null;
    };
    FileStanding: {
      id: number;
      path: string;
      /** @enum {string} */
      standing: "waiting" | "running" | "clean" | "flagged" | "incomplete" | "failed" | "cancelled";
      errors: number;
      warnings: number;
      notices: number;
      errorCode: string | null;
      errorMessage: components["schemas"]["Words"] | null;
      duplicateOf: number | null;
    };
    FileLine: {
      id: number;
      path: string;
      /** @enum {string} */
      standing: "waiting" | "running" | "clean" | "flagged" | "incomplete" | "failed" | "cancelled";
      errors: number;
      warnings: number;
      notices: number;
      errorCode: string | null;
      errorMessage: components["schemas"]["Words"] | null;
      duplicateOf: number | null;
      batchId: number;
      name: string;
      format: ("docx" | "pdf" | "doc" | "xlsx" | "html" | "txt") | null;
      bytes: number;
      unitId: number | null;
      /** Format: date-time */
      uploadedAt: string;
      finishedAt: string | null;
      generation: number;
      evaluations: number;
      unit: string | null;
      department: string | null;
      year: number | null;
      project: string | null;
      totalScore: string | null;
      grade: string | null;
      budgetYuan: string | null;
      executedYuan: string | null;
      executionRate: string | null;
      openFindings: number;
      assignedTo: number | null;
      /** @enum {string} */
      reviewState: "open" | "passed" | "returned";
      reviewScore: string | null;
      reviewedBy: number | null;
      reviewOutdated: boolean;
      reviewVersion: number;
    };
    SavedFilter: {
      name: string;
      query: {
        [key: string]: unknown;
      };
      shared: boolean;
      id: number;
      mine: boolean;
      owner: string | null;
      version: number;
    };
    Overview: {
      files: {
        standings: components["schemas"]["Counts"];
        reviews: {
          open: number;
          passed: number;
          returned: number;
        };
        outdated: number;
        duplicates: number;
        assigned: number;
      };
      rules: {
        rule: string;
        /** @enum {string} */
        severity: "error" | "warning" | "notice";
        open: number;
        confirmed: number;
        dismissed: number;
        summary: components["schemas"]["Words"] | null;
      }[];
      commonest: {
        rule: string;
        /** @enum {string} */
        severity: "error" | "warning" | "notice";
        open: number;
        confirmed: number;
        dismissed: number;
        summary: components["schemas"]["Words"] | null;
      } | null;
      units: {
        unit: string | null;
        department: string | null;
        errors: number;
        warnings: number;
        notices: number;
      }[];
      unitsSent: number;
      money: {
        records: number;
        flaggedRecords: number;
        budgetYuan: string;
        executedYuan: string;
        flaggedBudgetYuan: string;
      };
      departments: {
        records: number;
        flaggedRecords: number;
        budgetYuan: string;
        executedYuan: string;
        flaggedBudgetYuan: string;
        department: string | null;
      }[];
      scores: {
        from: number | null;
        to: number | null;
        count: number;
      }[];
      scoresBlank: number;
      grades: {
        grade: string;
        from: number;
        count: number;
      }[];
      rates: {
        from: number | null;
        to: number | null;
        count: number;
      }[];
      ratesBlank: number;
      attendance: {
        expected: number;
        missing: {
          name: string;
          department: string | null;
        }[];
      } | null;
      returns: {
        draft: number;
        issued: number;
        answered: number;
        withdrawn: number;
        overdue: number;
      };
    };
    ProgressEvent: {
      batch: {
        id: number;
        /** @enum {string} */
        state: "open" | "running" | "finishing" | "done" | "cancelled";
        paused: boolean;
        generation: number;
        finishedAt: string | null;
      };
      counts: components["schemas"]["Counts"];
      files: components["schemas"]["FileStanding"][];
    };
    Review: {
      fileId: number;
      /** @enum {string} */
      state: "open" | "passed" | "returned";
      note: string | null;
      unreadSeen: boolean;
      outdated: boolean;
      scores: {
        [key: string]: string;
      };
      changedBy: number | null;
      changedAt: string | null;
      version: number;
    };
    Round: {
      fileId: number;
      batchId: number;
      batch: string;
      path: string;
      format: ("docx" | "pdf" | "doc" | "xlsx" | "html" | "txt") | null;
      sha256: string;
      resultId: number;
      current: boolean;
      /** Format: date-time */
      at: string;
      /** @enum {string} */
      standing: "waiting" | "running" | "clean" | "flagged" | "incomplete" | "failed" | "cancelled";
      errors: number;
      warnings: number;
      totalScore: string | null;
      /** @enum {string} */
      reviewState: "open" | "passed" | "returned";
      round: number;
      /** @description the same report in another format, and the same bytes again */
      also: {
        fileId: number;
        batchId: number;
        batch: string;
        path: string;
        format: ("docx" | "pdf" | "doc" | "xlsx" | "html" | "txt") | null;
        sha256: string;
        resultId: number;
        current: boolean;
        /** Format: date-time */
        at: string;
        /** @enum {string} */
        standing: "waiting" | "running" | "clean" | "flagged" | "incomplete" | "failed" | "cancelled";
        errors: number;
        warnings: number;
        totalScore: string | null;
        /** @enum {string} */
        reviewState: "open" | "passed" | "returned";
      }[];
      /** @description other reports on the same project beside it in the batch */
      copies: {
        fileId: number;
        batchId: number;
        batch: string;
        path: string;
        format: ("docx" | "pdf" | "doc" | "xlsx" | "html" | "txt") | null;
        sha256: string;
        resultId: number;
        current: boolean;
        /** Format: date-time */
        at: string;
        /** @enum {string} */
        standing: "waiting" | "running" | "clean" | "flagged" | "incomplete" | "failed" | "cancelled";
        errors: number;
        warnings: number;
        totalScore: string | null;
        /** @enum {string} */
        reviewState: "open" | "passed" | "returned";
      }[];
    };
    RoundComparison: {
      before: components["schemas"]["Round"];
      after: components["schemas"]["Round"];
      earlier: {
        finding: components["schemas"]["Finding"];
        /** @enum {string} */
        outcome: "fixed" | "not-fixed" | "changed" | "not-checked";
        now: components["schemas"]["Finding"] | null;
        decision: components["schemas"]["Decision"] | null;
        decisionNow: components["schemas"]["Decision"] | null;
      }[];
      added: {
        finding: components["schemas"]["Finding"];
        decision: components["schemas"]["Decision"] | null;
      }[];
      changes: {
        /** @enum {string} */
        kind: "changed" | "added" | "removed";
        label: components["schemas"]["Words"];
        before: string | null;
        after: string | null;
        pointerBefore: string | null;
        pointer: string | null;
        asked: boolean;
      }[];
    };
    FindingHistory: {
      steps: components["schemas"]["Decision"][];
      earlier: {
        decision: components["schemas"]["Decision"];
        steps: components["schemas"]["Decision"][];
        finding: components["schemas"]["Finding"] | null;
        changes: {
          /** @enum {string} */
          kind: "changed" | "added" | "removed";
          label: components["schemas"]["Words"];
          before: string | null;
          after: string | null;
          pointerBefore: string | null;
          pointer: string | null;
        }[];
      }[];
    };
    Session: {
      /** @enum {string} */
      mode: "single" | "login";
      user: {
        id: number | null;
        login: string;
        name: string;
        /** @enum {string} */
        role: "admin" | "reviewer" | "viewer";
        limited: boolean;
      } | null;
      csrf: string | null;
      mustChangePassword: boolean;
      version: string;
      files: {
        mostBytes: number;
        tooLarge: {
          message: components["schemas"]["Words"];
          hint: components["schemas"]["Words"];
        };
      };
    };
    NewToken: {
      id: number;
      name: string;
      prefix: string;
      /** Format: date-time */
      createdAt: string;
      lastUsedAt: string | null;
      expiresAt: string | null;
      token: string;
    };
    UnitProposal: {
      fileId: number;
      path: string;
      /** @description 实施单位 as read in the report */
      units: string[];
      /** @description 主管部门 as read in the report */
      departments: string[];
      unitId: number | null;
      ground: {
        /** @enum {string} */
        from: "document" | "file" | "folder";
        /**
         * @description form: but for spelling, code, brackets, 本级 · area: but for the area in front
         * @enum {string}
         */
        how: "exact" | "form" | "area" | "code";
        words: string;
      } | null;
      /** @description several: fits several units · mixed: reports of several units in one file · conflict: document and path differ · unlisted: the document's unit is not on the list, the path's is · nothing: not on the list */
      doubt: ("several" | "mixed" | "conflict" | "unlisted" | "nothing") | null;
      /** @description units that come into question where none is proposed */
      candidates: number[];
    };
    Receipt:
      | {
          /** @enum {string} */
          outcome: "accepted" | "replaced" | "known";
          path: string;
          fileId: number;
          sha256: string;
          bytes: number;
          duplicateOf: number | null;
        }
      | {
          /** @constant */
          outcome: "refused";
          path: string;
          /** @enum {string} */
          code:
            | "empty"
            | "unsupported-format"
            | "corrupt"
            | "encrypted"
            | "too-large"
            | "limit-exceeded"
            | "timeout"
            | "no-evaluation-found"
            | "no-text"
            | "internal";
          message: components["schemas"]["Words"];
          hint: components["schemas"]["Words"];
        };
    NewUser: {
      id: number;
      login: string;
      name: string;
      /** @enum {string} */
      role: "admin" | "reviewer" | "viewer";
      disabled: boolean;
      locked: boolean;
      mustChangePassword: boolean;
      passwordExpired: boolean;
      /** Format: date-time */
      createdAt: string;
      version: number;
      scope: {
        departments: string[];
        unitIds: number[];
      } | null;
      oneTimePassword: string;
      oneTimeHours: number;
    };
    Address:
      | {
          table: number;
          row: number;
          col: number;
          rowSpan: number;
          colSpan: number;
          page?: number;
          box?: [number, number, number, number];
          parts?: {
            page: number;
            box: [number, number, number, number];
          }[];
        }
      | {
          paragraph: number;
          page?: number;
          box?: [number, number, number, number];
        };
    Evaluation: {
      key: string;
      /** @enum {string} */
      kind: "project" | "department" | "transfer";
      title: string;
      year: number | null;
      projectName: {
        text: string;
        at?: components["schemas"]["Address"];
        mergedInto?: number;
        doubt?: {
          code: string;
          detail: string;
          alternative?: string;
        };
        value: string | null;
      } | null;
      supervisingDepartment: {
        text: string;
        at?: components["schemas"]["Address"];
        mergedInto?: number;
        doubt?: {
          code: string;
          detail: string;
          alternative?: string;
        };
        value: string | null;
      } | null;
      implementingUnit: {
        text: string;
        at?: components["schemas"]["Address"];
        mergedInto?: number;
        doubt?: {
          code: string;
          detail: string;
          alternative?: string;
        };
        value: string | null;
      } | null;
      extra: {
        [key: string]: {
          text: string;
          at?: components["schemas"]["Address"];
          mergedInto?: number;
          doubt?: {
            code: string;
            detail: string;
            alternative?: string;
          };
          value: string | null;
        };
      };
      funds: {
        /** @enum {string} */
        unit: "元" | "千元" | "万元" | "亿元";
        unitStated?: boolean;
        rows: {
          /** @enum {string} */
          source: "total" | "fiscal" | "carryover" | "other" | "central" | "province" | "city" | "county" | "custom";
          label: string;
          initialBudget: {
            text: string;
            at?: components["schemas"]["Address"];
            mergedInto?: number;
            doubt?: {
              code: string;
              detail: string;
              alternative?: string;
            };
            value: number | null;
          } | null;
          budget: {
            text: string;
            at?: components["schemas"]["Address"];
            mergedInto?: number;
            doubt?: {
              code: string;
              detail: string;
              alternative?: string;
            };
            value: number | null;
          } | null;
          executed: {
            text: string;
            at?: components["schemas"]["Address"];
            mergedInto?: number;
            doubt?: {
              code: string;
              detail: string;
              alternative?: string;
            };
            value: number | null;
          } | null;
          weight: {
            text: string;
            at?: components["schemas"]["Address"];
            mergedInto?: number;
            doubt?: {
              code: string;
              detail: string;
              alternative?: string;
            };
            value: number | null;
          } | null;
          rate: {
            text: string;
            at?: components["schemas"]["Address"];
            mergedInto?: number;
            doubt?: {
              code: string;
              detail: string;
              alternative?: string;
            };
            value: number | null;
          } | null;
          score: {
            text: string;
            at?: components["schemas"]["Address"];
            mergedInto?: number;
            doubt?: {
              code: string;
              detail: string;
              alternative?: string;
            };
            value: number | null;
          } | null;
          reason: {
            text: string;
            at?: components["schemas"]["Address"];
            mergedInto?: number;
            doubt?: {
              code: string;
              detail: string;
              alternative?: string;
            };
            value: string | null;
          } | null;
          partOf: number | null;
        }[];
      };
      goals: {
        expected: {
          text: string;
          at?: components["schemas"]["Address"];
          mergedInto?: number;
          doubt?: {
            code: string;
            detail: string;
            alternative?: string;
          };
          value: string | null;
        } | null;
        actual: {
          text: string;
          at?: components["schemas"]["Address"];
          mergedInto?: number;
          doubt?: {
            code: string;
            detail: string;
            alternative?: string;
          };
          value: string | null;
        } | null;
        scored?: {
          weight: {
            text: string;
            at?: components["schemas"]["Address"];
            mergedInto?: number;
            doubt?: {
              code: string;
              detail: string;
              alternative?: string;
            };
            value: number | null;
          } | null;
          score: {
            text: string;
            at?: components["schemas"]["Address"];
            mergedInto?: number;
            doubt?: {
              code: string;
              detail: string;
              alternative?: string;
            };
            value: number | null;
          } | null;
        }[];
      };
      indicators: components["schemas"]["Indicator"][];
      groups: {
        level1: string;
        declaredWeight: number;
        cell?: {
          text: string;
          at?: components["schemas"]["Address"];
          mergedInto?: number;
          doubt?: {
            code: string;
            detail: string;
            alternative?: string;
          };
          value: string | null;
        };
      }[];
      total: {
        weight: {
          text: string;
          at?: components["schemas"]["Address"];
          mergedInto?: number;
          doubt?: {
            code: string;
            detail: string;
            alternative?: string;
          };
          value: number | null;
        } | null;
        score: {
          text: string;
          at?: components["schemas"]["Address"];
          mergedInto?: number;
          doubt?: {
            code: string;
            detail: string;
            alternative?: string;
          };
          value: number | null;
        } | null;
        grade: {
          text: string;
          at?: components["schemas"]["Address"];
          mergedInto?: number;
          doubt?: {
            code: string;
            detail: string;
            alternative?: string;
          };
          value: string | null;
        } | null;
      };
      analysis: {
        [key: string]: {
          text: string;
          at?: components["schemas"]["Address"];
          mergedInto?: number;
          doubt?: {
            code: string;
            detail: string;
            alternative?: string;
          };
          value: string | null;
        };
      };
      form: {
        has: {
          level1: boolean;
          level2: boolean;
          target: boolean;
          actual: boolean;
          weight: boolean;
          score: boolean;
          deviation: boolean;
          initialBudget: boolean;
          rate: boolean;
          fundWeight: boolean;
          fundScore: boolean;
        };
        executionWeight: {
          value: number;
          text: string;
        } | null;
        indicatorWeight: {
          value: number;
          text: string;
        } | null;
        gradeBands:
          | {
              grade: string;
              min: number;
              max: number;
            }[]
          | null;
        notes: string[];
        unreadTables?: number[];
        reasons: {
          label: string;
          /** @enum {string} */
          scope: "table" | "funds";
          cell: {
            text: string;
            at?: components["schemas"]["Address"];
            mergedInto?: number;
            doubt?: {
              code: string;
              detail: string;
              alternative?: string;
            };
            value: string | null;
          };
        }[];
      };
    };
    Indicator: {
      level1: string | null;
      level2: string | null;
      ordinal: number | null;
      name: {
        text: string;
        at?: components["schemas"]["Address"];
        mergedInto?: number;
        doubt?: {
          code: string;
          detail: string;
          alternative?: string;
        };
        value: string | null;
      };
      target: {
        text: string;
        at?: components["schemas"]["Address"];
        mergedInto?: number;
        doubt?: {
          code: string;
          detail: string;
          alternative?: string;
        };
        value:
          | (
              | {
                  /** @constant */
                  kind: "quantity";
                  op: (">=" | ">" | "<=" | "<" | "=" | "range") | null;
                  number: number;
                  max: number | null;
                  unit: string | null;
                }
              | {
                  /** @constant */
                  kind: "date";
                  op: (">=" | ">" | "<=" | "<" | "=") | null;
                  date: string;
                }
              | {
                  /** @constant */
                  kind: "quality";
                  term: string;
                }
            )
          | null;
      } | null;
      actual: {
        text: string;
        at?: components["schemas"]["Address"];
        mergedInto?: number;
        doubt?: {
          code: string;
          detail: string;
          alternative?: string;
        };
        value:
          | (
              | {
                  /** @constant */
                  kind: "quantity";
                  op: (">=" | ">" | "<=" | "<" | "=" | "range") | null;
                  number: number;
                  max: number | null;
                  unit: string | null;
                }
              | {
                  /** @constant */
                  kind: "date";
                  op: (">=" | ">" | "<=" | "<" | "=") | null;
                  date: string;
                }
              | {
                  /** @constant */
                  kind: "quality";
                  term: string;
                }
            )
          | null;
      } | null;
      unit: string | null;
      weight: {
        text: string;
        at?: components["schemas"]["Address"];
        mergedInto?: number;
        doubt?: {
          code: string;
          detail: string;
          alternative?: string;
        };
        value: number | null;
      } | null;
      score: {
        text: string;
        at?: components["schemas"]["Address"];
        mergedInto?: number;
        doubt?: {
          code: string;
          detail: string;
          alternative?: string;
        };
        value: number | null;
      } | null;
      completion: {
        text: string;
        at?: components["schemas"]["Address"];
        mergedInto?: number;
        doubt?: {
          code: string;
          detail: string;
          alternative?: string;
        };
        value: number | null;
      } | null;
      scoringRule: {
        text: string;
        at?: components["schemas"]["Address"];
        mergedInto?: number;
        doubt?: {
          code: string;
          detail: string;
          alternative?: string;
        };
        value: string | null;
      } | null;
      deviation: {
        text: string;
        at?: components["schemas"]["Address"];
        mergedInto?: number;
        doubt?: {
          code: string;
          detail: string;
          alternative?: string;
        };
        value: string | null;
      } | null;
      more: {
        [key: string]: {
          text: string;
          at?: components["schemas"]["Address"];
          mergedInto?: number;
          doubt?: {
            code: string;
            detail: string;
            alternative?: string;
          };
          value: string | null;
        };
      };
      childOf: number | null;
    };
    Finding: {
      key: string;
      id: string;
      rule: string;
      /** @enum {string} */
      severity: "error" | "warning" | "notice";
      /** @enum {string} */
      cause: "report" | "reading";
      evaluation: number | null;
      subject: string;
      also: string[];
      reported: string | null;
      expected: string | null;
      calculation: string | null;
      message: {
        zh: string;
        en: string;
      };
      at: components["schemas"]["Address"][];
    };
    BatchFinding: {
      key: string;
      id: string;
      rule: string;
      /** @enum {string} */
      severity: "error" | "warning" | "notice";
      /** @enum {string} */
      cause: "report" | "reading";
      evaluation: number | null;
      subject: string;
      also: string[];
      reported: string | null;
      expected: string | null;
      calculation: string | null;
      message: {
        zh: string;
        en: string;
      };
      at: components["schemas"]["Address"][];
      files: {
        path: string;
        sha256: string;
        subject: string;
      }[];
    };
    Narrative: {
      title: string | null;
      sections: {
        heading: string;
        level: number;
        numbering: string | null;
        text: string;
        at: {
          paragraph: number;
          page?: number;
          box?: [number, number, number, number];
        };
      }[];
      claims: {
        /** @enum {string} */
        kind: "amount" | "rate" | "score" | "grade" | "year" | "date" | "count" | "name" | "sum";
        text: string;
        value: number | string | null;
        unit: string | null;
        about: string | null;
        project: string | null;
        sentence: string;
        parts?: {
          text: string;
          value: number;
          unit: string | null;
        }[];
        /** @enum {string} */
        operation?: "+" | "-" | "×" | "÷";
        column?: boolean;
        section: number | null;
        cell?: string;
        at: components["schemas"]["Address"];
      }[];
    };
    Result: {
      file: {
        path: string;
        name: string;
        sha256: string;
        bytes: number;
        format: ("docx" | "pdf" | "doc" | "xlsx" | "html" | "txt") | null;
        pages: number | null;
        ocr: boolean;
      };
      /** @enum {string} */
      status: "ok" | "partial" | "failed";
      error: components["schemas"]["ResultError"] | null;
      evaluations: components["schemas"]["Evaluation"][];
      narrative: components["schemas"]["Narrative"];
      findings: components["schemas"]["Finding"][];
      checks: {
        passed: number;
        failed: number;
        notApplicable: number;
        notRun: number;
        notRunList: {
          rule: string;
          subject: string;
          reason: string;
          detail: string;
        }[];
        explained?: {
          rule: string;
          subject: string;
          /** @enum {string} */
          outcome: "passed" | "failed" | "not-applicable" | "not-run";
          reason: string | null;
          detail: string | null;
        }[];
      };
      doubts: {
        code: string;
        page: number | null;
        message: {
          zh: string;
          en: string;
        };
      }[];
      provenance: {
        tool: string;
        pack: {
          id: string;
          version: string;
          sha256: string;
        };
      };
    };
    ResultError: {
      /** @enum {string} */
      code:
        | "empty"
        | "unsupported-format"
        | "corrupt"
        | "encrypted"
        | "too-large"
        | "limit-exceeded"
        | "timeout"
        | "no-evaluation-found"
        | "no-text"
        | "internal";
      message: string;
      hint: string;
      en: {
        message: string;
        hint: string;
      };
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  previewAlike: {
    parameters: {
      query: {
        batch: number;
      };
      header?: never;
      path: {
        findingId: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            count: number;
            reports: number;
            seen: {
              upTo: number;
              at: string;
            };
            sample: {
              id: number;
              fileId: number | null;
              path: string | null;
              unit: string | null;
              project: string | null;
              message: components["schemas"]["Words"];
              reported: string | null;
              expected: string | null;
            }[];
          };
        };
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  decideAlike: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        findingId: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          batchId: number;
          /** @enum {string} */
          verdict: "confirmed" | "dismissed";
          reason: string | null;
          comment: string | null;
          seen: {
            upTo: number;
            at: string;
          };
          count: number;
        };
      };
    };
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            alikeId: number;
            decided: number;
            skipped: number;
          };
        };
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  undoAlike: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        alikeId: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            undone: number;
            kept: number;
          };
        };
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  assignFiles: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          fileIds: number[];
          userId: number | null;
        };
      };
    };
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Assigned"];
        };
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  assignUnit: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          fileIds: number[];
          unitId: number | null;
          /**
           * @description false: a report that has another unit already keeps it
           * @default true
           */
          replace?: boolean;
        };
      };
    };
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Assigned"];
        };
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  listAudit: {
    parameters: {
      query?: {
        /** @description id of the last entry of the page before */
        before?: number;
        limit?: number;
        userId?: number;
        action?: string;
        subject?: string;
        subjectId?: string;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            entries: components["schemas"]["AuditEntry"][];
          };
        };
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  assignEvenly: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        batchId: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          userIds: number[];
          /** @description these of them alone */
          fileIds?: number[];
        };
      };
    };
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            given: {
              userId: number;
              files: number;
            }[];
          };
        };
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  cancelBatch: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        batchId: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Batch"];
        };
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  getBatch: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        batchId: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Batch"];
        };
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  changeBatch: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        batchId: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          version: number;
          name?: string;
          year?: number | null;
          pack?: string;
          priority?: number;
        };
      };
    };
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Batch"];
        };
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  pauseBatch: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        batchId: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Batch"];
        };
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  resumeBatch: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        batchId: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Batch"];
        };
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  sealBatch: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        batchId: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Batch"];
        };
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  listBatches: {
    parameters: {
      query?: {
        /** @description id of the last batch of the page before */
        before?: number;
        limit?: number;
        year?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            batches: components["schemas"]["Batch"][];
          };
        };
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  createBatch: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          name: string;
          /** @default null */
          year?: number | null;
          pack?: string;
          priority?: number;
        };
      };
    };
    responses: {
      /** @description Default Response */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Batch"];
        };
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  listCorrections: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        fileId: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            corrections: components["schemas"]["Correction"][];
          };
        };
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  correctValue: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        fileId: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          /** Format: starts_with */
          pointer: string;
          text: string;
          replaces: number | null;
        };
      };
    };
    responses: {
      /** @description Default Response */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            correction: components["schemas"]["Correction"];
            result: components["schemas"]["Result"] | null;
          };
        };
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  undoCorrection: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        fileId: number;
        correctionId: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description — */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  decide: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          decisions: {
            /** @enum {string} */
            verdict: "open" | "confirmed" | "dismissed";
            reason: string | null;
            comment: string | null;
            findingId: number;
            version: number;
          }[];
        };
      };
    };
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            decisions: {
              /** @enum {string} */
              verdict: "open" | "confirmed" | "dismissed";
              reason: string | null;
              comment: string | null;
              findingId: number;
              decidedBy: number | null;
              version: number;
              /** Format: date-time */
              decidedAt: string;
            }[];
          };
        };
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  undoDecisions: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          findings: {
            findingId: number;
            version: number;
          }[];
        };
      };
    };
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            decisions: {
              /** @enum {string} */
              verdict: "open" | "confirmed" | "dismissed";
              reason: string | null;
              comment: string | null;
              findingId: number;
              decidedBy: number | null;
              version: number;
              /** Format: date-time */
              decidedAt: string;
            }[];
          };
        };
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  listExpectedUnits: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        batchId: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            units: {
              id: number;
              unitId: number | null;
              name: string;
              code: string | null;
              department: string | null;
            }[];
          };
        };
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  setExpectedUnits: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        batchId: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "multipart/form-data": {
          files: string[];
        };
      };
    };
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            units: number;
            added: string[];
            removed: string[];
          };
        };
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  exportDataset: {
    parameters: {
      query?: {
        batch?: number[] | number;
        file?: number[] | number;
        standing?:
          | ("waiting" | "running" | "clean" | "flagged" | "incomplete" | "failed" | "cancelled")[]
          | ("waiting" | "running" | "clean" | "flagged" | "incomplete" | "failed" | "cancelled");
        unit?: string[] | string;
        department?: string[] | string;
        year?: number[] | number;
        assignedTo?: number;
        /** @description true: somebody has it; false: nobody */
        assigned?: "true" | "false";
        /** @description true: it belongs to a unit of the administrator's list; false: to none */
        listedUnit?: "true" | "false";
        reviewState?: ("open" | "passed" | "returned")[] | ("open" | "passed" | "returned");
        reviewedBy?: number;
        reviewOutdated?: "true" | "false";
        format?:
          ("docx" | "pdf" | "doc" | "xlsx" | "html" | "txt")[] | ("docx" | "pdf" | "doc" | "xlsx" | "html" | "txt");
        /** @description has a finding of one of these */
        severity?: ("error" | "warning" | "notice")[];
        /** @description has a finding of one of these that was not dismissed, or of the state asked for */
        rule?: string[];
        /** @description has a finding in one of these states */
        state?: ("open" | "confirmed" | "dismissed")[];
        cause?: ("report" | "reading")[] | ("report" | "reading");
        /** @description true: the same bytes came before in the batch; false: the first ones alone */
        duplicates?: "true" | "false";
        projectKey?: string;
        /** @description points, inclusive */
        scoreFrom?: number;
        /** @description points, exclusive */
        scoreTo?: number;
        /** @description percentage points, inclusive */
        rateFrom?: number;
        /** @description percentage points, exclusive */
        rateTo?: number;
        text?: string;
        table?:
          | ("evaluations" | "indicators" | "funds" | "findings" | "decisions")[]
          | ("evaluations" | "indicators" | "funds" | "findings" | "decisions");
        /** @description where each value stands in its document */
        provenance?: "true" | "false";
        /** @description json, jsonl: each evaluation whole as well */
        whole?: "true" | "false";
        decisions?: "history" | "current";
        /** @description csv, parquet: false for one bare file */
        packed?: "true" | "false";
        lang?: "zh" | "en";
        /** @description time of the export, for the same bytes again */
        now?: string;
      };
      header?: never;
      path: {
        format: "json" | "jsonl" | "csv" | "xlsx" | "parquet";
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description bytes */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": string;
          "application/x-ndjson": string;
          "application/zip": string;
          "text/csv": string;
          "application/octet-stream": string;
        };
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  listFileIds: {
    parameters: {
      query?: {
        batch?: number[] | number;
        file?: number[] | number;
        standing?:
          | ("waiting" | "running" | "clean" | "flagged" | "incomplete" | "failed" | "cancelled")[]
          | ("waiting" | "running" | "clean" | "flagged" | "incomplete" | "failed" | "cancelled");
        unit?: string[] | string;
        department?: string[] | string;
        year?: number[] | number;
        assignedTo?: number;
        /** @description true: somebody has it; false: nobody */
        assigned?: "true" | "false";
        /** @description true: it belongs to a unit of the administrator's list; false: to none */
        listedUnit?: "true" | "false";
        reviewState?: ("open" | "passed" | "returned")[] | ("open" | "passed" | "returned");
        reviewedBy?: number;
        reviewOutdated?: "true" | "false";
        format?:
          ("docx" | "pdf" | "doc" | "xlsx" | "html" | "txt")[] | ("docx" | "pdf" | "doc" | "xlsx" | "html" | "txt");
        /** @description has a finding of one of these */
        severity?: ("error" | "warning" | "notice")[];
        /** @description has a finding of one of these that was not dismissed, or of the state asked for */
        rule?: string[];
        /** @description has a finding in one of these states */
        state?: ("open" | "confirmed" | "dismissed")[];
        cause?: ("report" | "reading")[] | ("report" | "reading");
        /** @description true: the same bytes came before in the batch; false: the first ones alone */
        duplicates?: "true" | "false";
        projectKey?: string;
        /** @description points, inclusive */
        scoreFrom?: number;
        /** @description points, exclusive */
        scoreTo?: number;
        /** @description percentage points, inclusive */
        rateFrom?: number;
        /** @description percentage points, exclusive */
        rateTo?: number;
        text?: string;
        sort?:
          | "path"
          | "uploaded"
          | "standing"
          | "errors"
          | "warnings"
          | "unit"
          | "project"
          | "score"
          | "budget"
          | "executed"
          | "rate"
          | "review"
          | "reviewScore";
        descending?: "true" | "false";
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            ids: number[];
          };
        };
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  getFile: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        fileId: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["FileLine"];
        };
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  resultHistory: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        fileId: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            results: {
              id: number;
              current: boolean;
              /** Format: date-time */
              storedAt: string;
              /** @enum {string} */
              status: "ok" | "partial" | "failed";
              tool: string;
              fileSha256: string;
              packId: string;
              packVersion: string;
              packSha256: string;
              correctionsSha256: string | null;
            }[];
          };
        };
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  getResult: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        fileId: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            resultId: number;
            /** Format: date-time */
            storedAt: string;
            stale: boolean;
            corrections: components["schemas"]["Correction"][];
            result: components["schemas"]["Result"];
          };
        };
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  listFiles: {
    parameters: {
      query?: {
        batch?: number[] | number;
        file?: number[] | number;
        standing?:
          | ("waiting" | "running" | "clean" | "flagged" | "incomplete" | "failed" | "cancelled")[]
          | ("waiting" | "running" | "clean" | "flagged" | "incomplete" | "failed" | "cancelled");
        unit?: string[] | string;
        department?: string[] | string;
        year?: number[] | number;
        assignedTo?: number;
        /** @description true: somebody has it; false: nobody */
        assigned?: "true" | "false";
        /** @description true: it belongs to a unit of the administrator's list; false: to none */
        listedUnit?: "true" | "false";
        reviewState?: ("open" | "passed" | "returned")[] | ("open" | "passed" | "returned");
        reviewedBy?: number;
        reviewOutdated?: "true" | "false";
        format?:
          ("docx" | "pdf" | "doc" | "xlsx" | "html" | "txt")[] | ("docx" | "pdf" | "doc" | "xlsx" | "html" | "txt");
        /** @description has a finding of one of these */
        severity?: ("error" | "warning" | "notice")[];
        /** @description has a finding of one of these that was not dismissed, or of the state asked for */
        rule?: string[];
        /** @description has a finding in one of these states */
        state?: ("open" | "confirmed" | "dismissed")[];
        cause?: ("report" | "reading")[] | ("report" | "reading");
        /** @description true: the same bytes came before in the batch; false: the first ones alone */
        duplicates?: "true" | "false";
        projectKey?: string;
        /** @description points, inclusive */
        scoreFrom?: number;
        /** @description points, exclusive */
        scoreTo?: number;
        /** @description percentage points, inclusive */
        rateFrom?: number;
        /** @description percentage points, exclusive */
        rateTo?: number;
        text?: string;
        sort?:
          | "path"
          | "uploaded"
          | "standing"
          | "errors"
          | "warnings"
          | "unit"
          | "project"
          | "score"
          | "budget"
          | "executed"
          | "rate"
          | "review"
          | "reviewScore";
        descending?: "true" | "false";
        offset?: number;
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            files: components["schemas"]["FileLine"][];
            total: number;
          };
        };
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  getNeighbours: {
    parameters: {
      query?: {
        batch?: number[] | number;
        file?: number[] | number;
        standing?:
          | ("waiting" | "running" | "clean" | "flagged" | "incomplete" | "failed" | "cancelled")[]
          | ("waiting" | "running" | "clean" | "flagged" | "incomplete" | "failed" | "cancelled");
        unit?: string[] | string;
        department?: string[] | string;
        year?: number[] | number;
        assignedTo?: number;
        /** @description true: somebody has it; false: nobody */
        assigned?: "true" | "false";
        /** @description true: it belongs to a unit of the administrator's list; false: to none */
        listedUnit?: "true" | "false";
        reviewState?: ("open" | "passed" | "returned")[] | ("open" | "passed" | "returned");
        reviewedBy?: number;
        reviewOutdated?: "true" | "false";
        format?:
          ("docx" | "pdf" | "doc" | "xlsx" | "html" | "txt")[] | ("docx" | "pdf" | "doc" | "xlsx" | "html" | "txt");
        /** @description has a finding of one of these */
        severity?: ("error" | "warning" | "notice")[];
        /** @description has a finding of one of these that was not dismissed, or of the state asked for */
        rule?: string[];
        /** @description has a finding in one of these states */
        state?: ("open" | "confirmed" | "dismissed")[];
        cause?: ("report" | "reading")[] | ("report" | "reading");
        /** @description true: the same bytes came before in the batch; false: the first ones alone */
        duplicates?: "true" | "false";
        projectKey?: string;
        /** @description points, inclusive */
        scoreFrom?: number;
        /** @description points, exclusive */
        scoreTo?: number;
        /** @description percentage points, inclusive */
        rateFrom?: number;
        /** @description percentage points, exclusive */
        rateTo?: number;
        text?: string;
        sort?:
          | "path"
          | "uploaded"
          | "standing"
          | "errors"
          | "warnings"
          | "unit"
          | "project"
          | "score"
          | "budget"
          | "executed"
          | "rate"
          | "review"
          | "reviewScore";
        descending?: "true" | "false";
      };
      header?: never;
      path: {
        fileId: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            previous: number | null;
            next: number | null;
            position: number;
            total: number;
          };
        };
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  removeFilter: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        filterId: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description — */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  changeFilter: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        filterId: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          name?: string;
          query?: {
            [key: string]: unknown;
          };
          shared?: boolean;
          version: number;
        };
      };
    };
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["SavedFilter"];
        };
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  listFilters: {
    parameters: {
      query?: {
        page?: "files" | "findings";
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            filters: components["schemas"]["SavedFilter"][];
          };
        };
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  saveFilter: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          name: string;
          query: {
            [key: string]: unknown;
          };
          shared: boolean;
          /**
           * @default files
           * @enum {string}
           */
          page?: "files" | "findings";
        };
      };
    };
    responses: {
      /** @description Default Response */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["SavedFilter"];
        };
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  findingFacets: {
    parameters: {
      query?: {
        batch?: number[] | number;
        file?: number[] | number;
        rule?: string[] | string;
        severity?: ("error" | "warning" | "notice")[] | ("error" | "warning" | "notice");
        unit?: string[] | string;
        department?: string[] | string;
        year?: number[] | number;
        state?: ("open" | "confirmed" | "dismissed")[] | ("open" | "confirmed" | "dismissed");
        cause?: ("report" | "reading")[] | ("report" | "reading");
        text?: string;
        assignedTo?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            total: number;
            facets: {
              rule: {
                value: string | null;
                count: number;
              }[];
              severity: {
                value: string | null;
                count: number;
              }[];
              unit: {
                value: string | null;
                count: number;
              }[];
              department: {
                value: string | null;
                count: number;
              }[];
              year: {
                value: string | null;
                count: number;
              }[];
              state: {
                value: string | null;
                count: number;
              }[];
              cause: {
                value: string | null;
                count: number;
              }[];
            };
          };
        };
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  getFinding: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        findingId: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["FindingLine"];
        };
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  listFindings: {
    parameters: {
      query?: {
        batch?: number[] | number;
        file?: number[] | number;
        rule?: string[] | string;
        severity?: ("error" | "warning" | "notice")[] | ("error" | "warning" | "notice");
        unit?: string[] | string;
        department?: string[] | string;
        year?: number[] | number;
        state?: ("open" | "confirmed" | "dismissed")[] | ("open" | "confirmed" | "dismissed");
        cause?: ("report" | "reading")[] | ("report" | "reading");
        text?: string;
        assignedTo?: number;
        sort?: "file" | "severity";
        /** @description `next` of the page before */
        after?: string;
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            findings: components["schemas"]["FindingLine"][];
            next: string | null;
          };
        };
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  draftLetters: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          fileIds?: number[];
          unit?: string;
          /** Format: date */
          date: string;
          /** Format: date */
          deadline: string;
          documentNumber?: string;
          batchId: number;
        };
      };
    };
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            letters: components["schemas"]["UnitLetter"][];
          };
        };
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  renderLetter: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          letter: {
            letterhead: string;
            documentNumber: string;
            title: string;
            addressee: string;
            opening: string;
            problemsHeading: string;
            /** @enum {string} */
            listForm: "text" | "table";
            projects: {
              heading: string;
              source: string;
              findings: {
                id: string;
                problem: string;
                item: string;
                location: string;
                reported: string;
                expected: string;
                explanation: string;
                action: string;
              }[];
            }[];
            requirementsHeading: string;
            requirements: string[];
            deadline: string;
            closing: string;
            signatory: string;
            date: string;
            contact: string;
            annexTitle: string;
          };
        };
      };
    };
    responses: {
      /** @description bytes */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
        };
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  getLetterFrame: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            issuer: string;
            letterhead: string;
            contactName: string;
            contactPhone: string;
            days: number;
          };
        };
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  setLetterFrame: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          issuer: string;
          letterhead: string;
          contactName: string;
          contactPhone: string;
          days: number;
        };
      };
    };
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            issuer: string;
            letterhead: string;
            contactName: string;
            contactPhone: string;
            days: number;
          };
        };
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  batchLetters: {
    parameters: {
      query?: {
        state?: ("draft" | "issued" | "answered" | "withdrawn")[] | ("draft" | "issued" | "answered" | "withdrawn");
        overdue?: "true" | "false";
        /** @description ids of letters: these alone */
        letter?: number[];
      };
      header?: never;
      path: {
        batchId: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description bytes */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/zip": string;
        };
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  draftBatchLetters: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        batchId: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          fileIds?: number[];
          unit?: string;
          /** Format: date */
          date: string;
          /** Format: date */
          deadline: string;
          documentNumber?: string;
        };
      };
    };
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            drafted: number;
            left: number;
            first: number | null;
          };
        };
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  getLetterTemplate: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description bytes */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
        };
      };
      /** @description — */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  setLetterTemplate: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "multipart/form-data": {
          files: string[];
        };
      };
    };
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            ok: boolean;
            fields: string[];
            missing: string[];
            problems: {
              code: string;
              subject: string | null;
              text: components["schemas"]["Words"];
            }[];
          };
        };
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  removeLetterTemplate: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description — */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  getLetterTemplateSample: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description bytes */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
        };
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  getOriginal: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        fileId: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description bytes */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/octet-stream": string;
        };
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  getPagePicture: {
    parameters: {
      query?: {
        /** @description pixels */
        width?: number;
      };
      header?: never;
      path: {
        fileId: number;
        page: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description bytes */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "image/png": string;
        };
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  getView: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        fileId: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json":
            | {
                /** @enum {string} */
                kind: "pages";
                pages: {
                  number: number;
                  width: number;
                  height: number;
                }[];
                /** @enum {string} */
                fallbackFont: "present" | "missing";
              }
            | {
                /** @enum {string} */
                kind: "html";
                html: string;
                style: string;
              }
            | {
                /** @enum {string} */
                kind: "none";
                error: components["schemas"]["ResultError"];
              };
        };
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  batchOverview: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        batchId: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Overview"];
        };
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  packImpact: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          batchId: number;
          pack:
            | {
                id: string;
              }
            | {
                yaml: string;
              };
        };
      };
    };
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            pack: {
              id: string;
              version: string;
              sha256: string;
            };
            checked: number;
            total: number;
            complete: boolean;
            changedFiles: number;
            rules: {
              rule: string;
              added: number;
              gone: number;
              changed: number;
            }[];
            files: {
              fileId: number;
              path: string;
              added: {
                rule: string;
                /** @enum {string} */
                severity: "error" | "warning" | "notice";
                message: components["schemas"]["Words"];
              }[];
              gone: {
                rule: string;
                /** @enum {string} */
                severity: "error" | "warning" | "notice";
                message: components["schemas"]["Words"];
              }[];
              changed: {
                before: {
                  rule: string;
                  /** @enum {string} */
                  severity: "error" | "warning" | "notice";
                  message: components["schemas"]["Words"];
                };
                after: {
                  rule: string;
                  /** @enum {string} */
                  severity: "error" | "warning" | "notice";
                  message: components["schemas"]["Words"];
                };
              }[];
            }[];
            readsOtherwise: boolean;
          };
        };
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  listPacks: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            standard: string | null;
            packs: {
              id: string;
              version: string;
              sha256: string | null;
              name: components["schemas"]["Words"] | null;
              uploaded: boolean;
              uploadedAt: string | null;
              active: boolean;
            }[];
          };
        };
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  uploadPack: {
    parameters: {
      query?: {
        trial?: "true" | "false";
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          yaml: string;
        };
      };
    };
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            id: string;
            version: string;
            sha256: string;
            name: components["schemas"]["Words"];
          };
        };
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  getPack: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        packId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description bytes */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/yaml; charset=utf-8": string;
        };
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  removePack: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        packId: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description — */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  openReport: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        fileId: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            others: {
              userId: number;
              name: string;
              /** Format: date-time */
              seenAt: string;
            }[];
          };
        };
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  leaveReport: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        fileId: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description — */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  batchProgress: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        batchId: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description bytes */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "text/event-stream": string;
        };
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  replay: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          batchId?: number;
          fileIds?: number[];
          states?: ("waiting" | "running" | "done" | "failed" | "cancelled")[];
          packId?: string;
          notPackSha256?: string;
          pack?: string | null;
        };
      };
    };
    responses: {
      /** @description Default Response */
      202: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            files: number;
          };
        };
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  answerReturn: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        returnId: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          version: number;
        };
      };
    };
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Return"];
        };
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  issueReturn: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        returnId: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          version: number;
        };
      };
    };
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Return"];
        };
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  draftReturn: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        batchId: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          unitName: string;
          unitId: number | null;
          number: string | null;
          dueOn: string | null;
          letter: {
            letterhead: string;
            documentNumber: string;
            title: string;
            addressee: string;
            opening: string;
            problemsHeading: string;
            /** @enum {string} */
            listForm: "text" | "table";
            projects: {
              heading: string;
              source: string;
              findings: {
                id: string;
                problem: string;
                item: string;
                location: string;
                reported: string;
                expected: string;
                explanation: string;
                action: string;
              }[];
            }[];
            requirementsHeading: string;
            requirements: string[];
            deadline: string;
            closing: string;
            signatory: string;
            date: string;
            contact: string;
            annexTitle: string;
          };
          fileIds: number[];
        };
      };
    };
    responses: {
      /** @description Default Response */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Return"];
        };
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  getReturn: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        returnId: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Return"];
        };
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  removeReturn: {
    parameters: {
      query: {
        version: number;
      };
      header?: never;
      path: {
        returnId: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description — */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  changeReturn: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        returnId: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          version: number;
          unitName?: string;
          unitId?: number | null;
          number?: string | null;
          dueOn?: string | null;
          letter?: {
            letterhead: string;
            documentNumber: string;
            title: string;
            addressee: string;
            opening: string;
            problemsHeading: string;
            /** @enum {string} */
            listForm: "text" | "table";
            projects: {
              heading: string;
              source: string;
              findings: {
                id: string;
                problem: string;
                item: string;
                location: string;
                reported: string;
                expected: string;
                explanation: string;
                action: string;
              }[];
            }[];
            requirementsHeading: string;
            requirements: string[];
            deadline: string;
            closing: string;
            signatory: string;
            date: string;
            contact: string;
            annexTitle: string;
          };
          fileIds?: number[];
        };
      };
    };
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Return"];
        };
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  listReturns: {
    parameters: {
      query?: {
        batch?: number;
        file?: number;
        state?: ("draft" | "issued" | "answered" | "withdrawn")[] | ("draft" | "issued" | "answered" | "withdrawn");
        overdue?: "true" | "false";
        offset?: number;
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            returns: components["schemas"]["ReturnLine"][];
            total: number;
          };
        };
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  withdrawReturn: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        returnId: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          version: number;
        };
      };
    };
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Return"];
        };
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  listReviewers: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            reviewers: {
              id: number;
              name: string;
            }[];
          };
        };
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  getReview: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        fileId: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Review"];
        };
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  setReview: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        fileId: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          version: number;
          /** @enum {string} */
          state?: "open" | "passed" | "returned";
          note?: string | null;
          unreadSeen?: boolean;
          scores?: {
            [key: string]: string | null;
          };
        };
      };
    };
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Review"];
        };
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  findingHistory: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        findingId: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["FindingHistory"];
        };
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  compareRounds: {
    parameters: {
      query?: {
        before?: number;
        after?: number;
      };
      header?: never;
      path: {
        fileId: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["RoundComparison"];
        };
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  listRounds: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        fileId: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            rounds: components["schemas"]["Round"][];
          };
        };
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  getRule: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        family: string;
        name: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            id: string;
            page: components["schemas"]["Words"];
          };
        };
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  listRules: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            rules: {
              id: string;
              /** @enum {string} */
              scope: "evaluation" | "narrative" | "batch";
              /** @enum {string} */
              severity: "error" | "warning" | "notice";
              summary: components["schemas"]["Words"];
              source: components["schemas"]["Words"];
            }[];
          };
        };
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  getSession: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Session"];
        };
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  logIn: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          login: string;
          password: string;
        };
      };
    };
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Session"];
        };
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  logOut: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description — */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  changePassword: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          current: string;
          next: string;
        };
      };
    };
    responses: {
      /** @description — */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  batchSummary: {
    parameters: {
      query?: {
        /** @description day of the figures; today where not given */
        date?: string;
      };
      header?: never;
      path: {
        batchId: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description bytes */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
        };
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  pauseAll: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description — */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  resumeAll: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description — */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  systemState: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            version: string;
            node: string;
            /** @enum {string} */
            database: "embedded" | "server";
            queue: {
              /** @enum {string} */
              backend: "redis" | "postgres";
              paused: boolean;
              waiting: number;
              active: number;
              delayed: number;
            };
            files: {
              /** @enum {string} */
              standing: "waiting" | "running" | "clean" | "flagged" | "incomplete" | "failed" | "cancelled";
              count: number;
            }[];
            blobs: {
              /** @enum {string} */
              kind: "folder" | "s3";
              count: number;
              bytes: number;
            };
            disk: {
              freeBytes: number;
              leastBytes: number;
            };
            failures: {
              fileId: number;
              batchId: number;
              path: string;
              errorCode: string | null;
              errorMessage: components["schemas"]["Words"] | null;
              deaths: number;
              finishedAt: string | null;
            }[];
          };
        };
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  revokeToken: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        tokenId: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description — */
      204: {
        headers: {
          [name: string]: unknown;
        };
        content?: never;
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  listTokens: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            tokens: components["schemas"]["Token"][];
          };
        };
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  createToken: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          name: string;
          /** @description null: never */
          expiresAt: string | null;
        };
      };
    };
    responses: {
      /** @description Default Response */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["NewToken"];
        };
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  proposeUnits: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        batchId: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            /** @description reports without a unit; more than are listed where there are very many */
            total: number;
            proposals: components["schemas"]["UnitProposal"][];
          };
        };
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  listUnits: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            units: components["schemas"]["Unit"][];
            departments: string[];
          };
        };
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  saveUnits: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "multipart/form-data": {
          files: string[];
        };
      };
    };
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            added: number;
            changed: number;
            total: number;
            problems: {
              line: number;
              message: components["schemas"]["Words"];
            }[];
          };
        };
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  knownFiles: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        batchId: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          files: {
            path: string;
            sha256: string;
          }[];
        };
      };
    };
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            known: string[];
          };
        };
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  uploadFiles: {
    parameters: {
      query?: {
        /** @description whose reports these are, from the list of units */
        unit?: number;
      };
      header?: never;
      path: {
        batchId: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "multipart/form-data": {
          files: string[];
        };
      };
    };
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            accepted: number;
            replaced: number;
            known: number;
            refused: number;
            receipts: components["schemas"]["Receipt"][];
          };
        };
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  changeUser: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        userId: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          version: number;
          name?: string;
          /** @enum {string} */
          role?: "admin" | "reviewer" | "viewer";
          disabled?: boolean;
        };
      };
    };
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["User"];
        };
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  listUsers: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            users: components["schemas"]["User"][];
          };
        };
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  createUser: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          login: string;
          name: string;
          /** @enum {string} */
          role: "admin" | "reviewer" | "viewer";
          scope: {
            departments: string[];
            unitIds: number[];
          } | null;
        };
      };
    };
    responses: {
      /** @description Default Response */
      201: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["NewUser"];
        };
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  resetPassword: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        userId: number;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": {
            oneTimePassword: string;
            oneTimeHours: number;
          };
        };
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
  limitUser: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        userId: number;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        "application/json": {
          scope: {
            departments: string[];
            unitIds: number[];
          } | null;
          version?: number;
        };
      };
    };
    responses: {
      /** @description Default Response */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["User"];
        };
      };
      /** @description Default Response */
      default: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          "application/json": components["schemas"]["Problem"];
        };
      };
    };
  };
}
