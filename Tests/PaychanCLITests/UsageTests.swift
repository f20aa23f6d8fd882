import Testing

@testable import PaychanCLI

/// A wrong command line, and what must be said about it.
struct WrongUsage: CustomTestStringConvertible {
  let words: [String]
  let message: String
  var usage = sayUsage
  var path = "fixture text say"

  var testDescription: String { words.joined(separator: " ") }
}

private let sayUsage =
  "fixture text say [--loud] [--times <count>] [--network <network>]\n  <text> [<suffix>]"

/// A command line at the top of the program.
private func top(_ words: String..., message: String) -> WrongUsage {
  WrongUsage(words: words, message: message, usage: "fixture <subcommand>", path: "fixture")
}

/// A command line of `fixture text say`.
private func say(_ words: String..., message: String) -> WrongUsage {
  WrongUsage(words: ["text", "say"] + words, message: message)
}

let wrongUsages: [WrongUsage] = [
  top("txet", message: "unknown command 'txet'; did you mean 'text'?"),
  top("sp", message: "unknown command 'sp'; did you mean 'spoil'?"),
  top("TEXT", message: "unknown command 'TEXT'; did you mean 'text'?"),
  top("zebra", message: "unknown command 'zebra'"),
  top("", message: "unknown command ''"),
  top("--verison", message: "unknown option '--verison'; did you mean '--version'?"),
  top("--", message: "unknown option '--'"),
  top("help", "txt", message: "unknown command 'txt'; did you mean 'text'?"),
  WrongUsage(
    words: ["text", "sya"], message: "unknown command 'sya'; did you mean 'say'?",
    usage: "fixture text <subcommand>", path: "fixture text"),
  WrongUsage(
    words: ["text", "--version"], message: "unknown option '--version'",
    usage: "fixture text <subcommand>", path: "fixture text"),
  say(message: "argument <text> is missing"),
  say("a", "b", "c", message: "argument 'c' is one too many"),
  say("a", "--luod", message: "unknown option '--luod'; did you mean '--loud'?"),
  say("a", "--luod=1", message: "unknown option '--luod'; did you mean '--loud'?"),
  say("a", "-x", message: "unknown option '-x'"),
  say("a", "--loud=yes", message: "option '--loud' takes no value"),
  say("a", "--loud", "--loud", message: "option '--loud' is given twice"),
  say("a", "--times", message: "option '--times' needs a value"),
  say("a", "--times", "--loud", message: "option '--times' needs a value"),
  say("a", "--times", "0", message: "option '--times' takes a number from 1 to 9, not '0'"),
  say("a", "--times=-1", message: "option '--times' takes a number from 1 to 9, not '-1'"),
  say("a", "--times", "-1", message: "option '--times' takes a number from 1 to 9, not '-1'"),
  say("a", "--times", "-x", message: "option '--times' needs a value"),
  say("a", "--times=", message: "option '--times' takes a number from 1 to 9, not ''"),
  say(
    "a", "--network", "manet",
    message: "option '--network' takes one of regtest, signet, testnet, mainnet, not 'manet';"
      + " did you mean 'mainnet'?"),
  say(
    "a", "--network", "Mainnet",
    message: "option '--network' takes one of regtest, signet, testnet, mainnet, not 'Mainnet';"
      + " did you mean 'mainnet'?"),
  say(
    "a", "--network", "moon",
    message: "option '--network' takes one of regtest, signet, testnet, mainnet, not 'moon'"),
]

@Test("a wrong command line is explained, and ends with 64", arguments: wrongUsages)
func explainsWrongUsage(_ wrong: WrongUsage) {
  let messages = """
    error: \(wrong.message)
    usage: \(wrong.usage)
    See '\(wrong.path) --help'.

    """
  let outcome = FixtureProgram.program.runWords(wrong.words)
  #expect(outcome == Outcome(code: .usage, output: "", messages: messages))
}

@Test(
  "the usage is as wide as the terminal of the messages, and parts no option from its value",
  arguments: [
    (40, "usage: fixture text say [--loud]\n  [--times <count>]\n  [--network <network>] <text>"),
    (60, "usage: fixture text say [--loud] [--times <count>]\n  [--network <network>] <text>"),
    (120, "usage: \(sayUsage.replacing("\n  ", with: " "))\n"),
  ])
func fitsUsage(columns: Int, beginning: String) {
  let messages = Transcript()
  var console = Console.writing(to: Transcript(), messages: messages)
  console.messageColumns = { columns }
  #expect(FixtureProgram.program.run(["text", "say"], console: console) == .usage)
  #expect(messages.text.hasPrefix("error: argument <text> is missing\n\(beginning)"))
  #expect(messages.text.split(separator: "\n").allSatisfy { $0.count <= columns })
}

/// A right command line of `fixture text say`, and what it says.
struct RightUsage: CustomTestStringConvertible {
  let words: [String]
  let output: String

  var testDescription: String { words.joined(separator: " ") }
}

let rightUsages: [RightUsage] = [
  RightUsage(words: ["a"], output: "regtest: a\n"),
  RightUsage(words: ["a", "b"], output: "regtest: ab\n"),
  RightUsage(words: ["a", "--loud", "b"], output: "regtest: ab!\n"),
  RightUsage(words: ["--times", "2", "a"], output: "regtest: a\nregtest: a\n"),
  RightUsage(words: ["--times=2", "a"], output: "regtest: a\nregtest: a\n"),
  RightUsage(words: ["a", "--network", "signet"], output: "signet: a\n"),
  RightUsage(words: ["--", "--loud"], output: "regtest: --loud\n"),
  RightUsage(words: ["--", "a", "--help"], output: "regtest: a--help\n"),
  RightUsage(words: ["-"], output: "regtest: from standard input\n"),
  RightUsage(words: [""], output: "regtest: \n"),
]

@Test("a right command line is understood", arguments: rightUsages)
func understandsRightUsage(_ right: RightUsage) {
  let outcome = FixtureProgram.program.runWords(
    ["text", "say"] + right.words, input: "\n from standard input \r\n")
  #expect(outcome == Outcome(code: .fine, output: right.output, messages: ""))
}
