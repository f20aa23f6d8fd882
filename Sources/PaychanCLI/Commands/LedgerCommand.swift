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
      says whether its members are as "expected", and the exit code is 1 if some were not. A \
      line that is no request is answered with an "error" and a message, and the stream goes on.
      """,
    options: [explain],
    work: .run { invocation throws(CommandError) in
      var session = LedgerSession(explains: invocation.has(explain))
      var lines = LineReader(invocation.console)
      while let more = try lines.next() {
        for line in more {
          try invocation.output.write(session.answer(line))
          try invocation.output.flush()
        }
      }
      return session.isAsExpected ? .fine : .refused
    })
}
