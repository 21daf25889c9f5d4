/** Nouns, most frequent first: the order is the Zipf rank. All take a regular plural. */
export const NOUNS = list(`service team change request page error deployment alert step user system
  database queue rule run time cluster release incident review node order job test record owner
  message dashboard config version customer event cache backup key log metric pod consumer replica
  endpoint client response engineer table index token schema migration rollback branch threshold
  limit window partition topic worker container image secret certificate policy exception field
  message header payload session connection pool transaction lock query row column shard region
  zone host disk volume snapshot leader follower broker producer offset batch retry timeout budget
  objective target ticket channel rota handover escalation runbook guide standard decision option
  trade-off criterion question answer example sample trace span counter gauge histogram label
  selector namespace context probe route gateway proxy balancer upstream resolver domain subnet
  firewall peer tunnel gap spike baseline trend anomaly symptom cause effect fix patch hotfix
  feature flag toggle rollout canary stage pipeline runner artifact package module dependency
  library interface contract type function method handler middleware controller adapter wrapper
  parser encoder serializer validator formatter compiler loader scheduler trigger hook callback
  promise thread process signal buffer stream socket frame packet byte block segment checkpoint
  journal ledger account payment invoice refund charge card currency price discount basket product
  catalogue shipment parcel address supplier warehouse stock reservation storefront search result
  ranking filter facet synonym document section heading paragraph link anchor template component
  layout theme icon button form dialog menu tab list tree graph edge path root cycle audit
  control risk threat attacker permission role group member identity credential password scope
  claim grant consent request-id correlation fingerprint digest checksum signature cipher vault
  rotation expiry renewal lease quota allowance cost invoice-line saving forecast capacity headroom
  load burst throttle backlog drain buffer-size heap stack allocation leak collector profile
  bottleneck hotspot benchmark regression fixture mock stub assertion suite scenario coverage
  report summary note comment thread-dump draft proposal objection approval mentor buddy newcomer
  manager interview candidate signal-to-noise rubric score level anchor-point skill habit ritual
  meeting agenda minute retrospective action deadline milestone estimate plan scope-change
  stakeholder sponsor reader author editor reviewer approver operator responder commander scribe
  vendor contractor auditor regulator workspace repository commit merge conflict tag changelog
  script command prompt shell terminal editor-plugin keyboard laptop sandbox playground clone
  mirror registry manifest chart overlay operator-pod sidecar daemon volume-claim ingress egress
  webhook cron-job lookup join view cursor sequence constraint trigger-function vacuum statistic
  planner hint extension tablespace standby slot archive restore-point failover quorum election
  term heartbeat watchdog fence lease-holder tie-breaker saga outbox inbox envelope projection
  aggregate command-handler read-model invariant boundary seam layer module-owner glossary term-list`);

/** Transitive verbs with regular forms, most frequent first. */
export const VERBS = list(`check use need change start stop move restart report return update
  release deploy review confirm create remove handle call open close retry scale drain restore
  record measure watch log test fix merge block follow expect describe explain answer replace
  revert apply load store cache fetch query filter sort match validate reject accept approve ask
  escalate notify page acknowledge resolve mitigate isolate inspect compare verify trace profile
  sample aggregate count limit throttle queue schedule dispatch publish consume commit rebalance
  replicate promote demote fence evict expire renew rotate revoke issue sign encrypt decrypt hash
  encode decode parse format render compile package install configure provision allocate reserve
  assign share document link reference quote summarise announce discuss propose decide document
  deprecate retire archive delete purge truncate import export convert migrate backfill index
  partition join map reduce wrap mock stub assert cover refactor rename extract
  inline simplify duplicate copy clone mirror sync pull push track tag label annotate mark flag
  toggle enable disable mute silence ignore skip delay postpone extend shorten tighten relax raise
  lower double halve cap trim pin patch upgrade downgrade bootstrap seed initialise warm flush
  reload recycle terminate abort cancel interrupt resume recover repair replay reprocess
  reconcile audit monitor observe graph chart alert estimate forecast budget charge refund settle
  ship pack deliver supply serve proxy route forward redirect balance pool borrow own delegate
  coach mentor onboard train interview score calibrate rank rate challenge defend clarify rehearse
  practise automate script template generate scaffold lint guard gate restrict permit grant deny`);

/** Adjectives, most frequent first. */
export const ADJECTIVES = list(`new same other first last small large current single whole open
  clear slow fast healthy stale missing wrong safe known recent old public private internal
  external local remote primary secondary shared separate active idle empty full partial complete
  failed broken degraded noisy quiet late early daily weekly manual automatic planned unplanned
  expected unexpected common rare simple complex explicit implicit strict loose optional required
  default custom temporary permanent stable unstable flaky reliable available durable consistent
  eventual strong weak synchronous asynchronous concurrent parallel sequential ordered random unique
  duplicate redundant spare critical major minor urgent important relevant useful obvious subtle
  visible hidden readable short long wide narrow deep shallow high low cheap expensive heavy light
  hot cold warm dirty clean raw structured typed untyped generic specific concrete abstract pure
  stateful stateless immutable mutable atomic idempotent transient persistent volatile distributed
  central regional global nested flat linear exponential constant bounded unbounded finite average
  median maximal minimal total upper lower previous next final initial intermediate upstream-facing
  downstream front-end back-end third-party in-house legacy modern deprecated supported unsupported
  compatible incompatible breaking additive reversible irreversible destructive harmless read-only
  write-heavy read-heavy long-lived short-lived cross-region multi-tenant single-tenant on-call
  off-hours senior junior responsible accountable written verbal formal informal honest blameless
  curious careful thorough brief precise vague ambiguous measurable observable repeatable
  deterministic reproducible auditable compliant sensitive personal anonymous encrypted signed
  trusted untrusted verified expired valid invalid malformed oversized unknown familiar realistic`);

/** Adverbs, most frequent first. */
export const ADVERBS = list(`only first again often usually never always twice once together early
  directly quickly slowly safely cleanly quietly explicitly implicitly automatically manually
  correctly wrongly immediately eventually gradually suddenly rarely frequently normally mostly
  partly fully completely roughly exactly locally remotely globally separately independently
  concurrently sequentially randomly repeatedly reliably consistently cheaply cautiously carefully
  clearly openly publicly privately internally externally periodically temporarily permanently
  weekly daily nightly hourly atomically lazily eagerly silently loudly politely honestly promptly
  thoroughly briefly precisely strictly loosely safely-enough deliberately accidentally needlessly
  visibly invisibly logically physically formally informally centrally regionally asynchronously
  synchronously deterministically idempotently gracefully abruptly smoothly steadily linearly`);

/** Inline code that prose mentions. */
export const IDENTIFIERS = list(`kubectl max_connections statement_timeout retry-after SIGTERM
  application/json X-Request-Id work_mem replicas maxSurge readinessProbe 429 503 504 ETIMEDOUT
  ECONNRESET package.json go.mod values.yaml main feature/ SELECT VACUUM EXPLAIN consumer_lag p99
  sum(rate()) idempotency-key If-Match ETag Cache-Control trace_id span_id tenant_id TTL
  LRU UTC UUIDv7 jsonb bigint timestamptz NOT_FOUND DEADLINE_EXCEEDED context.Context errgroup
  AbortSignal Promise.allSettled zod.parse psql redis-cli kcat helm terraform OOMKilled Evicted
  CrashLoopBackOff ImagePullBackOff pg_stat_activity pg_locks wal_level maxmemory-policy acks=all
  min.insync.replicas enable.auto.commit max.poll.interval.ms`);

/** The areas a handbook divides its folders into. */
export const AREAS = list(`payments checkout catalogue search platform messaging databases
  observability security delivery storefront fulfilment identity mobile data networking support
  billing pricing partners`);

/** Verbs whose last consonant doubles before -ed and -ing. */
const DOUBLING = new Set(
  list(
    'stop log ship skip trim cap pin map wrap tag commit stub permit flag cancel label format commit',
  ),
);

/** The four forms of a regular verb: base, third person, past, -ing. */
export function verbForms(verb: string): [string, string, string, string] {
  const stem = DOUBLING.has(verb) ? verb + verb.slice(-1) : verb;
  if (/[^aeiou]y$/.test(verb)) {
    return [verb, `${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`, `${verb}ing`];
  }
  const third = /(s|x|ch|sh|z)$/.test(verb) ? `${verb}es` : `${verb}s`;
  if (verb.endsWith('e')) return [verb, third, `${verb}d`, `${verb.slice(0, -1)}ing`];
  return [verb, third, `${stem}ed`, `${stem}ing`];
}

/** The regular plural of a noun. */
export function plural(noun: string): string {
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  if (noun === 'criterion') return 'criteria';
  return /(s|x|ch|sh|z)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

function list(text: string): readonly string[] {
  return [...new Set(text.split(/\s+/).filter(Boolean))];
}
