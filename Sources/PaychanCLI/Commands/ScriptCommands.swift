internal import Bitcoin
internal import ExactJSON

/// `paychan script`: looks at scripts.
enum ScriptCommands {
  static let command: Command = Command(
    name: "script", abstract: "Look at scripts.", work: .group([decode]))

  private static let script = Argument(
    name: "hex",
    help: "The script in hexadecimal: itself, the name of a file, or '-' for standard input.")

  private static let decode: Command = Command(
    name: "decode", abstract: "Show a script as JSON.",
    discussion: """
      The output is that of Bitcoin Core's decodescript: what the script says, its type, its \
      address if it is an output's, and the P2SH and segwit outputs that could hide it. Where \
      Core names a hidden script in miniscript, its 'desc' is the address here.
      """,
    arguments: [script], options: [NetworkOption.option],
    work: .run { invocation throws(CommandError) in
      let bytes = try invocation.input(script).hexBytes()
      return try invocation.show(Script(bytes).decodeScriptJSON(invocation.network))
    })
}
