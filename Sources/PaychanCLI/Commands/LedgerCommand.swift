/// `paychan ledger`: a chain, a mempool and a miner to talk to, a line of JSON each.
enum LedgerCommand {
  private static let explain = Option(
    name: "explain",
    help: "Add to each refusal the numbers that were compared, and a plain sentence.")

  static let command: Command = Command(
    name: "ledger",
    abstract: "Keep a chain and a mempool that answer as Bitcoin Core does.",
    discussion: """
      Starts a regtest chain at its first block, reads lines of JSON from standard input and \
      writes one line for each:

        {"generate": n, "script": hex}   mine (or "address" or "descriptor")
        {"block": hex}                   as submitblock
        {"test": hex}                    as testmempoolaccept
        {"send": hex}                    as sendrawtransaction
        {"invalidate": hash}             as invalidateblock
        {"reconsider": hash}             as reconsiderblock
        {"time": unix or "tip"}          set the node's clock
        {"tip": true}                    height, hash, median time past
        {"mempool": true}                as getrawmempool, verbose
        {"output": "txid:n"}             as gettxout, and who spent it
        {"save": file}, {"load": file}   a stream of blocks as in blk.dat

      A line may carry a "label", which comes back, and "expect", an object: the answer then \
      says whether its members are as "expected". If some were not, a sentence on standard error \
      names the line, and the exit code is 1; it is 74 when a file could not be saved. A line that is no request is answered with an \
      "error" and a message, and the stream goes on.

      'paychan run SCENARIO --export-chain FILE' writes such lines.
      """,
    options: [explain],
    work: .run { invocation throws(CommandError) in
      var session = LedgerSession(explains: invocation.has(explain))
      var lines = LineReader(invocation.console)
      while let more = try lines.next() {
        for line in more {
          let (answer, surprise) = session.answer(line)
          try invocation.output.write(answer)
          try invocation.output.flush()
          if let surprise { invocation.mention(surprise.sentence) }
        }
      }
      return session.exitCode
    })
}
