import ExactJSON
import Foundation
import Testing

@testable import PaychanCLI

@Suite("paychan why")
struct WhyCommandTests {
  private let program = PaychanCommand.program

  private func json(_ template: String, _ words: [String]) throws -> JSON {
    let outcome = why(template, words + ["--json"])
    try #require(outcome.code == .fine, "\(outcome.messages)")
    return try JSON(parsing: Array(outcome.output.utf8))
  }

  @Test("the JSON has the verdict, the numbers and what it means for the channel")
  func isData() throws {
    let early = try json("early-refund", ["--state", "2", "--at", "150"])
    #expect(early.keys == ["transaction", "hex", "held-by", "verdict", "channel"])
    #expect(early["held-by"] == ["payer", "payee"])
    #expect(early.text(at: "verdict.standing") == "not-yet-final")
    #expect(early.text(at: "verdict.mempool.rule") == "absolute-lock-height")
    #expect(early.text(at: "verdict.mempool.reject-reason") == "non-final")
    #expect(early.text(at: "verdict.block.reject-reason") == "bad-txns-nonfinal")
    #expect(early.text(at: "verdict.first-block") == "197")
    #expect(early.text(at: "channel.superseded-by") == "3")
    #expect(early.text(at: "channel.latest-decided-by") == "196")
    #expect(
      early.at("channel.blocks.1") == [
        "from": 195, "to": 196, "first": "commitment 3", "joins": ["commitment 3"],
        "contenders": 1,
      ])
  }

  @Test("who was first is named as the story names it")
  func namesSpender() throws {
    let late = try json("early-refund", ["--state", "refund"])
    #expect(late.text(at: "verdict.standing") == "already-spent")
    #expect(late.at("verdict.first-block") == .null)
    #expect(late.text(at: "verdict.spent-by.0.label") == "commitment 3")
    #expect(late.text(at: "verdict.spent-by.0.height") == "195")
    #expect(late.text(at: "channel.closed-by.label") == "commitment 3")
    #expect(late.at("channel.blocks") == [])
  }

  @Test("a changed transaction names the fields, before and after, and the failing step")
  func namesFields() throws {
    let changed = try json("altered-commitment", ["--state", "changed commitment 1"])
    #expect(changed.text(at: "verdict.standing") == "never-valid")
    #expect(changed.text(at: "verdict.signed.changes.0.field") == "outputs")
    #expect(changed.text(at: "verdict.signed.changes.0.before.0.satoshis") == "800000")
    #expect(changed.text(at: "verdict.signed.changes.0.after.0.satoshis") == "100000")
    #expect(changed.text(at: "verdict.scripts.0.error") == "SIG_NULLFAIL")
    #expect(changed.text(at: "verdict.scripts.0.instruction") == "OP_CHECKMULTISIG")
    #expect(changed.at("verdict.scripts.0.stack")?.array?.count == 7)
  }

  @Test(
    "every transaction of a story can be asked about",
    arguments: [
      ("silent-payer", "funding", "acceptable"), ("silent-payer", "0", "already-spent"),
      ("silent-payer", "3", "acceptable"), ("file-100gb", "settlement", "acceptable"),
      ("replace-by-fee", "double-spend", "acceptable"),
      ("replace-by-fee", "funding", "already-spent"),
      ("malleated-funding-unprotected", "malleated funding", "acceptable"),
    ])
  func knowsAll(template: String, state: String, standing: String) throws {
    let answer = try json(template, ["--state", state])
    #expect(answer.text(at: "verdict.standing") == standing)
  }

  @Test("a transaction without a story is judged by a saved chain, of either kind")
  func readsChains() throws {
    let story = program.run("run", "--template", "early-refund").output
    let hex = try #require(try json("early-refund", ["--state", "2"]).text(at: "hex"))
    try withFolder { folder in
      let lines = folder.appending(path: "chain.jsonl").path()
      let blocks = folder.appending(path: "chain.dat").path()
      #expect(program.run("run", "-", "--export-chain", lines, input: story).code == .fine)
      let chain = try String(contentsOfFile: lines, encoding: .utf8)
      let save: JSON = ["save": .string(blocks)]
      #expect(program.run("ledger", input: chain + save.text(.compact) + "\n").code == .fine)
      for path in [lines, blocks] {
        let page = program.run("why", "--tx", hex, "--chain", path)
        #expect(page.code == .fine, "\(page.messages)")
        #expect(page.output.contains("No. It comes too late: what it spends was spent by the"))
        #expect(page.output.contains("asked     at height 202: may the next block hold it?"))
        let later = program.run("why", "--tx", hex, "--chain", path, "--at", "204", "--json")
        let json = try JSON(parsing: Array(later.output.utf8))
        #expect(json["standing"] == "already-spent")
        #expect(json["height"] == 204)
      }
    }
  }

  @Test(
    "what is no saved chain is refused, and files are neither read nor written for it",
    arguments: [
      (#"{"save":"/tmp/never"}"#, "line 1 is none of those that 'paychan run --export-chain'"),
      (#"{"load":"/etc/passwd","block":""}"#, "line 1 is none of those that"),
      (#"{"save":"/tmp/never","block":""}"#, "line 1 is none of those that"),
      ("{\"time\":5}\n{\"block\":\"00\"}", "is no saved chain: line 2: block is none: "),
      ("{\"time\":", "is no saved chain: line 1: "),
      (#"{"time":5,"expect":{"time":6}}"#, "is no chain of this program: line 1 is not answered"),
      ("text", "is no saved chain: block 0 should begin with fabfb5da"),
    ])
  func refusesChain(text: String, message: String) throws {
    try withFolder { folder in
      let path = folder.appending(path: "chain").path()
      try Data(text.utf8).write(to: URL(filePath: path))
      let outcome = program.run("why", "--tx", Self.transaction, "--chain", path)
      #expect(outcome.code == .badData)
      #expect(outcome.output.isEmpty)
      #expect(outcome.messages.contains(message), "\(outcome.messages)")
    }
  }

  @Test("a missing chain ends with 66")
  func missesChain() {
    let outcome = program.run("why", "--tx", Self.transaction, "--chain", "no-such-chain")
    #expect(outcome.code == .missingInput)
  }

  /// A transaction that spends nothing that is there.
  private static let transaction =
    "0200000001" + String(repeating: "11", count: 32)
    + "0000000000ffffffff0100000000000000000000000000"

  private func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }
}

@Suite("paychan why, asked wrongly")
struct WhyErrorTests {
  @Test(
    "a wrong question ends with 64 and says what to ask instead",
    arguments: [
      (["--state", "2", "--at", "high"], "option '--at' takes a number from 0 to"),
      (["--state", "second"], "option '--state' takes the number of a state, or refund,"),
      (["--state", "-1"], "option '--state' takes the number of a state, or refund,"),
      (["--state"], "option '--state' needs a value"),
      (["--state", "1", "--tx", "00"], "argument <scenario> and option '--tx' exclude each other"),
      (["--chain", "x"], "argument <scenario> and option '--chain' exclude each other"),
    ])
  func refuses(words: [String], message: String) {
    let outcome = why("early-refund", words)
    #expect(outcome.code == .usage)
    #expect(outcome.output.isEmpty)
    #expect(outcome.messages.contains(message), "\(outcome.messages)")
    #expect(outcome.messages.contains("See 'paychan why --help'."))
  }

  @Test(
    "what a story does not have ends with 65, says what to ask instead, and shows no usage",
    arguments: [
      (
        ["--state", "9"],
        "does not have commitment 9 at height 202; it has funding, refund, 1, 2, 3"
      ),
      (
        ["--state", "settlement"],
        "does not have the settlement at height 202; it has funding, refund, 1, 2, 3"
      ),
      (
        ["--state", "2", "--at", "104"],
        "does not have commitment 2 at height 104; it is made at height 105: ask with '--at 105' or"
          + " more"
      ),
      (
        ["--state", "2", "--at", "50"],
        "cannot be asked about height 50: it begins at height 102; ask for that or more"
      ),
      (
        ["--state", "2", "--at", "200000"],
        "cannot be asked about height 200000: ask for 100102 or less"
      ),
    ])
  func lacks(words: [String], problem: String) {
    let messages = "error: standard input \(problem)\n"
    #expect(
      why("early-refund", words) == Outcome(code: .badData, output: "", messages: messages))
  }

  @Test(
    "a question without a story needs a transaction and a chain",
    arguments: [
      ([], "argument <scenario> is missing"), (["--state", "1"], "argument <scenario> is missing"),
      (["--tx", "00"], "option '--tx' needs option '--chain' beside it"),
      (["--chain", "00"], "option '--chain' needs option '--tx' beside it"),
      (
        ["--tx", "00", "--chain", "x", "--state", "1"],
        "option '--state' and option '--tx' exclude each other"
      ),
    ])
  func needsBoth(words: [String], message: String) {
    let outcome = PaychanCommand.program.runWords(["why"] + words)
    #expect(outcome.code == .usage)
    #expect(outcome.messages.contains(message), "\(outcome.messages)")
  }

  @Test("what is no transaction ends with 65", arguments: [("zz", "'z'"), ("0200", "transaction")])
  func refusesHex(hex: String, message: String) {
    let outcome = PaychanCommand.program.run("why", "--tx", hex, "--chain", "-")
    #expect(outcome.code == .badData)
    #expect(outcome.messages.contains(message), "\(outcome.messages)")
  }

  @Test("a story that cannot be run is refused as by paychan run")
  func refusesStory() {
    let outcome = PaychanCommand.program.run("why", "-", "--state", "1", input: "{}")
    #expect(outcome.code == .badData)
    #expect(outcome.messages.contains("'paychan-scenario' is missing"))
  }
}
