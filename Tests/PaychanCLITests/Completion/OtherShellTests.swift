import Testing

@testable import PaychanCLI

@Suite("The completion in zsh and fish")
struct OtherShellTests {
  private static let table = CompletionTable(PaychanCommand.program)

  @Test(
    "zsh takes the file for a program of its own",
    .enabled(if: InstalledProgram.path("zsh") != nil, "there is no zsh on this machine"))
  func zsh() throws {
    let path = try #require(InstalledProgram.path("zsh"))
    let answer = try InstalledProgram.run(path, ["-n"], input: Shell.zsh.script(Self.table))
    #expect(answer.code == 0 && answer.output.isEmpty, "\(answer.output)")
  }

  @Test(
    "fish offers what can stand there",
    .enabled(if: InstalledProgram.path("fish") != nil, "there is no fish on this machine"),
    arguments: [
      ("paychan ex", ["explore"]), ("paychan explore --adv", ["--adversary"]),
      ("paychan explore --adversary ", ["both", "none", "payee", "payer"]),
      ("paychan help moves --family ", ["one-way", "timelock", "voucher"]),
      ("paychan fixtures ver", ["verify"]), ("paychan fixtures verify --tr", []),
      ("paychan explore --without lock,safe-la", ["lock,safe-ladder"]),
    ])
  func fish(line: String, offered: [String]) throws {
    let path = try #require(InstalledProgram.path("fish"))
    let script = Shell.fish.script(Self.table) + "\ncomplete -C \(line.shellQuoted)\n"
    let answer = try InstalledProgram.run(path, ["--no-config"], input: script)
    let words = answer.output.split(separator: "\n").map { $0.split(separator: "\t")[0] }
    #expect(words.map(String.init).sorted() == offered, "\(answer.output)")
  }

  @Test("each shell is asked for by its name, in this program's spelling and in another")
  func command() {
    for shell in Shell.allCases {
      let outcome = PaychanCommand.program.run("completion", shell.rawValue)
      #expect(outcome.code == .fine && outcome.output == shell.script(Self.table))
      let other = [
        ["--generate-completion-script", shell.rawValue],
        ["--generate-completion-script=\(shell.rawValue)"],
      ]
      for words in other { #expect(PaychanCommand.program.runWords(words) == outcome) }
    }
    let outcome = PaychanCommand.program.run("completion", "bsh")
    #expect(outcome.code == .usage && outcome.messages.contains("did you mean 'bash'?"))
    #expect(PaychanCommand.program.run("--generate-completion-script").code == .usage)
  }
}
