/// `paychan verify`: judges spends, a line of JSON each.
enum VerifyCommand {
  private static let trace = Option(
    name: "trace", help: "Add every step of the scripts, with the stacks before and after.")

  private static let jobs = Option(
    name: "jobs", help: "How many threads work side by side (normally one for each core).",
    kind: .value(placeholder: "count"))

  static let command: Command = Command(
    name: "verify",
    abstract: "Judge whether transactions may spend what they spend.",
    discussion: """
      Reads lines of JSON from standard input and writes one line for each, in order:

        {"id": any, "tx": hex, "input": n,
         "prevouts": [{"value": sat, "script": hex}, ...],
         "flags": [names] or "CONSENSUS" or "STANDARD" or "NONE"}
        {"id": any, "ok": bool, "error": identifier or null}

      'prevouts' has the spent output of each input. Without 'input', the shape of the \
      transaction is checked first and then every input, up to the first that fails. 'error' is \
      Bitcoin Core's identifier, such as SIG_NULLDUMMY, or its string for a shape, such as \
      bad-txns-vin-empty. A line that is no request is answered with "bad-request" and a message, \
      and the stream goes on. The exit code says that the stream was answered, not what the \
      verdicts were.
      """,
    options: [trace, jobs],
    work: .run { invocation throws(CommandError) in
      let verification = Verification(showsTrace: invocation.has(trace))
      let jobs = try invocation.count(of: jobs, in: 1...256) ?? DetachedThread.processorCount
      let lines = OrderedParallelMap<LineReader, [UInt8]>(jobs: jobs) { line in
        verification.answer(line)
      }
      try lines.run(
        LineReader(invocation.console),
        write: { answer throws(CommandError) in
          try invocation.output.write(answer)
          try invocation.output.requireReader()
        },
        pause: { () throws(CommandError) in
          try invocation.output.flush()
          try invocation.output.requireReader()
        })
      return .fine
    })
}
