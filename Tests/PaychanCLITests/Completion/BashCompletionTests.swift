import Channels
import Foundation
import Testing

@testable import PaychanCLI

/// What bash offers, asked of bash itself.
@Suite(
  "The completion in bash",
  .enabled(if: InstalledProgram.path("bash") != nil, "there is no bash on this machine"))
struct BashCompletionTests {
  /// The words of a command line with the cursor behind the last, and what is offered.
  struct Case: CustomTestStringConvertible, Sendable {
    let words: [String]
    let offered: [String]

    init(_ line: String, _ offered: [String]) {
      words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
      self.offered = offered
    }

    var testDescription: String { words.joined(separator: " ") }
  }

  static let cases = [
    Case("paychan ex", ["explore"]),
    Case("paychan explore --adv", ["--adversary"]),
    Case("paychan explore --adversary ", ["payer", "payee", "both", "none"]),
    Case("paychan explore --adversary = bo", ["both"]),
    Case("paychan explore --adversary =", ["payer", "payee", "both", "none"]),
    Case("paychan explore --updates ", []),
    Case("paychan explore --updates 2 --adversary pay", ["payer", "payee"]),
    Case("paychan explore --without safe-l", ["safe-ladder", "safe-lifetime"]),
    Case("paychan explore --without lock,safe-la", ["lock,safe-ladder"]),
    Case("paychan tour ", families.names { $0.storyNames }),
    Case("paychan tour --plain lad", ["ladder"]),
    Case("paychan tour ladder ", []),
    Case("paychan tour --print ", ["hex", "psbt", "scenario"]),
    Case(
      "paychan run --template early",
      ["early-refund", "early-refund-unprotected", "early-lock", "early-lock-unprotected"]),
    Case("paychan rules predecessor", ["predecessor-lock"]),
    Case("paychan fixtures verify --j", ["--jobs", "--json"]),
    Case("paychan fixtures ", ["generate", "make", "verify", "diff", "help"]),
    Case("paychan tx decode --network reg", ["regtest"]),
    Case("paychan completion ", ["bash", "zsh", "fish"]),
    Case("paychan help sce", ["scenario"]),
    Case("paychan help moves --fam", ["--family"]),
    Case("paychan help moves --family ", ["timelock", "one-way", "voucher"]),
    Case("paychan explore --family ", ["timelock", "one-way", "voucher"]),
    Case("paychan help fixtures ver", ["verify"]),
    Case("paychan nosuch ", []),
  ]

  @Test("offers what can stand there", arguments: cases)
  func offers(item: Case) throws {
    #expect(try Self.offered(item.words) == item.offered)
  }

  @Test("offers the names of files where one is wanted, and of folders where one is")
  func paths() throws {
    try withTemporaryFolder { folder in
      let base = folder.path()
      try FileManager.default.createDirectory(
        atPath: "\(base)/stories", withIntermediateDirectories: false)
      try Data().write(to: folder.appending(path: "story.json"))
      let file = try Self.offered(["paychan", "run", "\(base)/sto"])
      #expect(Set(file) == ["\(base)/stories", "\(base)/story.json"])
      let one = try Self.offered(["paychan", "tour", "--all", "\(base)/sto"])
      #expect(one == ["\(base)/stories"])
    }
  }

  @Test("offers every command and every option that there is")
  func everything() throws {
    for entry in CompletionTable(PaychanCommand.program).entries {
      let options = try Self.offered(["paychan"] + entry.names + ["--"])
      let first = entry.names.isEmpty ? ["--version"] : []
      let names = entry.command.options.map(\.spelling)
      #expect(options == first + names + ["--help"], "\(entry.path)")
    }
  }

  /// What bash puts into COMPREPLY.
  private static func offered(_ words: [String]) throws -> [String] {
    let list = words.map(\.shellQuoted).joined(separator: " ")
    let script = """
      \(Shell.bash.script(CompletionTable(PaychanCommand.program)))
      COMP_WORDS=(\(list)) COMP_CWORD=\(words.count - 1)
      _paychan
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    let bash = try #require(InstalledProgram.path("bash"))
    let answer = try InstalledProgram.run(bash, ["--norc", "-s"], input: script)
    #expect(answer.code == 0)
    return answer.output.split(separator: "\n").map(String.init)
  }
}
