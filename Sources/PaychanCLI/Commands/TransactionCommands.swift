internal import Bitcoin
internal import ExactJSON
internal import Telling

/// `paychan tx`: looks at transactions.
enum TransactionCommands {
  static let command: Command = Command(
    name: "tx", abstract: "Look at transactions.", work: .group([decode]))

  private static let transaction = Argument(
    name: "hex",
    help: "The transaction in hexadecimal: itself, the name of a file, or '-' for standard input.")

  private static let decode: Command = Command(
    name: "decode", abstract: "Show a transaction as JSON.",
    discussion: """
      The output is that of Bitcoin Core's decoderawtransaction. Both formats are read: the one \
      with witnesses (BIP144) and the one before it.
      """,
    arguments: [transaction], options: [NetworkOption.option],
    work: .run { invocation throws(CommandError) in
      let input = try invocation.input(transaction)
      let bytes = try input.hexBytes()
      let decoded: Transaction
      do throws(CodecError) { decoded = try Transaction(anyFormat: bytes) } catch {
        throw .badData(input.name, problem: error.problem(ofTransaction: bytes))
      }
      return try invocation.show(decoded.coreJSON(invocation.network))
    })
}

extension Invocation {
  /// Writes a value as `bitcoin-cli` prints one.
  func show(_ json: JSON) throws(CommandError) -> ExitCode {
    try output.write(json.bytes(.pretty))
    try output.write("\n")
    return .fine
  }
}
