@testable import PaychanCLI

/// A program that has one of everything that the frame knows.
enum FixtureProgram {
  static let value = Argument(
    name: "text", help: "The text: itself, the name of a file, or '-' for standard input.")
  static let suffix = Argument(name: "suffix", help: "What goes after it.", isRequired: false)
  static let loud = Option(name: "loud", help: "Add an exclamation mark.")
  static let times = Option(
    name: "times", help: "How often.", kind: .value(placeholder: "count"))
  static let network = Option(
    name: "network", help: "Whose address prefixes to use.",
    kind: .choice(
      placeholder: "network", among: ["regtest", "signet", "testnet", "mainnet"],
      normally: "regtest"))

  static let say: Command = Command(
    name: "say", abstract: "Say a text.",
    discussion: """
      The text is said as often as asked, which takes a paragraph that is longer than one line \
      to explain.

        fixture say hello --times 2
      """,
    arguments: [value, suffix], options: [loud, times, network], work: .run(say))

  static let refuse: Command = Command(
    name: "refuse", abstract: "Refuse whatever comes.",
    work: .run { _ throws(CommandError) in .refused })

  static let spoil: Command = Command(
    name: "spoil", abstract: "Find the data bad.", arguments: [value],
    work: .run { invocation throws(CommandError) in
      try invocation.output.write("before\n")
      throw .badData(try invocation.input(value).name, problem: "is not hex; remove the 'z'")
    })

  static let program = CommandLineProgram(
    version: "1.2.3",
    root: Command(
      name: "fixture", abstract: "One of everything.",
      work: .group([
        Command(
          name: "text", abstract: "Commands that talk.", work: .group([say, refuse])),
        spoil,
      ])))

  private static func say(_ invocation: Invocation) throws(CommandError) -> ExitCode {
    let text = try invocation.input(value).text
    let mark = invocation.has(loud) ? "!" : ""
    let network = invocation.value(of: network) ?? "none"
    for _ in 0..<(try invocation.count(of: times, in: 1...9) ?? 1) {
      try invocation.output.write(
        "\(network): \(text)\(invocation.optional(suffix) ?? "")\(mark)\n")
    }
    return .fine
  }
}
