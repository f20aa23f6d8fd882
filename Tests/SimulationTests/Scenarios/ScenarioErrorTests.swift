import Bitcoin
import Channels
import ExactJSON
import Simulation
import Testing
import Timelock

/// A document with one thing wrong, the same one mended, and the error that tells them apart.
struct WrongStory: CustomTestStringConvertible {
  let wrong: String
  let mended: String
  let error: ScenarioError

  /// A document whose moves are those.
  init(moves wrong: String, insteadOf mended: String, _ error: ScenarioError) {
    self.init(
      wrong: Self.document.replacing("[]", with: wrong),
      mended: Self.document.replacing("[]", with: mended), error)
  }

  /// A document in which one text stands for another.
  init(_ wrong: String, insteadOf right: String, _ error: ScenarioError) {
    precondition(Self.document.contains(right), "the text is in the document")
    self.init(
      wrong: Self.document.replacing(right, with: wrong), mended: Self.document, error)
  }

  private init(wrong: String, mended: String, _ error: ScenarioError) {
    self.wrong = wrong
    self.mended = mended
    self.error = error
  }

  var testDescription: String { "\(error)" }

  static let document = """
    {"paychan-scenario": 1, "name": "short", "about": "Nothing.", "seed": "s",
    "terms": {"capacity": "10 mBTC", "unit": "1 mBTC", "refund-height": 200, "step": 2,
    "reaction": 1, "delay": 1}, "without": {"payee": ["low-s", "lock"]}, "moves": []}
    """

  private static func member(_ key: String, _ fault: MemberError.Fault) -> ScenarioError {
    .member(MemberError(key, fault))
  }

  private static let moveNames = Move.forms.map(\.name) + ["repeat"]

  static let all: [WrongStory] = heads + moves + bounds

  private static let heads = [
    WrongStory(
      "{,", insteadOf: "{\"pay", .notJSON(JSONError(offset: 1, reason: .unexpectedByte(44)))),
    WrongStory(": 2,", insteadOf: ": 1,", member("paychan-scenario", .unknownVersion(2))),
    WrongStory(
      "paychan-story", insteadOf: "paychan-scenario", member("paychan-scenario", .missing)),
    WrongStory(
      "\"named\"", insteadOf: "\"name\"",
      member(
        "named",
        .unknownKey(known: [
          "paychan-scenario", "family", "name", "about", "seed", "terms", "without", "records",
          "moves", "ways",
        ]))),
    WrongStory(
      "7", insteadOf: "\"s\"", member("seed", .wrongKind(expected: .string, found: .number))),
    WrongStory(
      "-1,", insteadOf: "200,",
      member("terms.refund-height", .outOfRange(-1, in: 0...499_999_999))),
    WrongStory("\"steps\"", insteadOf: "\"step\"", member("terms.step", .missing)),
    WrongStory(
      "10 bananas", insteadOf: "10 mBTC",
      member("terms.capacity", .notAnAmount("10 bananas", .malformed))),
    WrongStory(
      "payed", insteadOf: "payee", member("without.payed", .unknownKey(known: ["payer", "payee"]))),
    WrongStory(
      "locks", insteadOf: "lock",
      member(
        "without.payee[1]",
        .unknownName("locks", known: Timelock.Rule.allCases.map(\.rawValue)))),
  ]

  private static let moves = [
    WrongStory(
      moves: #"{"mine": 1}"#, insteadOf: #"[{"mine": 1}]"#,
      member("moves", .wrongKind(expected: .array, found: .object))),
    WrongStory(
      moves: #"[{"mine": 1}, {"pya": 1}]"#, insteadOf: #"[{"mine": 1}, {"pay": 1}]"#,
      member("moves[1]", .unknownName("pya", known: moveNames))),
    WrongStory(
      moves: #"[{}]"#, insteadOf: #"[]"#,
      member("moves[0]", .unknownName("", known: moveNames))),
    WrongStory(
      moves: #"["open"]"#, insteadOf: #"[{"open": "payer"}]"#,
      member("moves[0]", .wrongKind(expected: .object, found: .string))),
    WrongStory(
      moves: #"[{"open": "payee"}]"#, insteadOf: #"[{"open": "payer"}]"#,
      member("moves[0].open", .unknownName("payee", known: ["payer"]))),
    WrongStory(
      moves: #"[{"message": 0, "drop": "payee"}]"#,
      insteadOf: #"[{"drop": "payee", "message": 0}]"#,
      member("moves[0]", .unknownName("message", known: moveNames))),
    WrongStory(
      moves: #"[{"mine": 1, "wiht": []}]"#, insteadOf: #"[{"mine": 1, "with": []}]"#,
      member("moves[0].wiht", .unknownKey(known: ["mine", "with", "without"]))),
    WrongStory(
      moves: #"[{"mine": 1, "with": [], "without": []}]"#,
      insteadOf: #"[{"mine": 1, "without": []}]"#,
      member("moves[0].without", .surplus)),
    WrongStory(
      moves: #"[{"mine": 1, "with": ["refund", "commitment 0"]}]"#,
      insteadOf: #"[{"mine": 1, "with": ["refund", "commitment 1"]}]"#,
      member(
        "moves[0].with[1]",
        .unknownName(
          "commitment 0",
          known: [
            "funding", "refund", "commitment 1", "settlement", "changed funding",
            "changed refund", "changed commitment 1", "changed settlement", "double-spend",
            "malleated funding",
          ]))),
    WrongStory(
      moves:
        #"[{"repeat": 2, "moves": [{"exchange": "all"}, {"repeat": 3, "moves": [{"pay": "€"}]}]}]"#,
      insteadOf:
        #"[{"repeat": 2, "moves": [{"exchange": "all"}, {"repeat": 3, "moves": [{"pay": 1}]}]}]"#,
      member("moves[0].moves[1].moves[0].pay", .notAnAmount("€", .malformed))),
    WrongStory(
      moves: #"[{"repeat": 2}]"#, insteadOf: #"[{"repeat": 2, "moves": []}]"#,
      member("moves[0].moves", .missing)),
    WrongStory(
      moves: #"[{"repeat": 2, "move": [], "moves": []}]"#,
      insteadOf: #"[{"repeat": 2, "moves": []}]"#,
      member("moves[0].move", .unknownKey(known: ["repeat", "moves"]))),
    WrongStory(
      moves: #"[{"tamper": "payee", "change": {"everything-to": "payer", "fees": 1, "fee": 1}}]"#,
      insteadOf: #"[{"tamper": "payee", "change": {"everything-to": "payer", "fee": 1}}]"#,
      member("moves[0].change.fees", .unknownKey(known: ["everything-to", "fee"]))),
    WrongStory(
      moves: #"[{"tamper": "payee", "change": {"hash-type": "SOME"}}]"#,
      insteadOf: #"[{"tamper": "payee", "change": {"hash-type": "ALL"}}]"#,
      member(
        "moves[0].change.hash-type",
        .unknownName(
          "SOME",
          known: [
            "ALL", "NONE", "SINGLE", "ALL|ANYONECANPAY", "NONE|ANYONECANPAY",
            "SINGLE|ANYONECANPAY",
          ]))),
    WrongStory(
      moves: #"[{"tamper": "payee", "change": {"hash-type": 256}}]"#,
      insteadOf: #"[{"tamper": "payee", "change": {"hash-type": 255}}]"#,
      member("moves[0].change.hash-type", .outOfRange(256, in: 0...255))),
    WrongStory(
      moves: #"[{"broadcast": "double-spend", "by": "payer"}]"#,
      insteadOf: #"[{"broadcast": "settlement", "by": "payer"}]"#,
      member(
        "moves[0].broadcast",
        .unknownName("double-spend", known: ["funding", "refund", "commitment 1", "settlement"]))),
    WrongStory(
      moves: #"[{"tamper": "payee", "change": {"lock-time": 1}, "signed-again": "yes"}]"#,
      insteadOf: #"[{"tamper": "payee", "change": {"lock-time": 1}, "signed-again": true}]"#,
      member("moves[0].signed-again", .wrongKind(expected: .bool, found: .string))),
  ]

  private static let bounds = [
    WrongStory(
      moves: #"[{"repeat": 1000000, "moves": [{"exchange": "all"}]}, {"mine": 1}]"#,
      insteadOf: #"[{"repeat": 999999, "moves": [{"exchange": "all"}]}, {"mine": 1}]"#,
      .tooManyMoves(at: "moves[1]", limit: 1_000_000)),
    WrongStory(
      moves: #"[{"repeat": 1001, "moves": [{"repeat": 1000, "moves": [{"mine": 1}]}]}]"#,
      insteadOf: #"[{"repeat": 1000, "moves": [{"repeat": 1000, "moves": [{"mine": 1}]}]}]"#,
      .tooManyMoves(at: "moves[0]", limit: 1_000_000)),
    WrongStory(
      moves: nested(9), insteadOf: nested(8),
      .repetitionTooDeep(
        at: "moves[0]" + String(repeating: ".moves[0]", count: 8), limit: 8)),
  ]

  private static func nested(_ depth: Int) -> String {
    (0..<depth).reduce("[]") { moves, _ in #"[{"repeat": 1, "moves": \#(moves)}]"# }
  }
}

@Test("what is wrong in a document is told with its place", arguments: WrongStory.all)
func tellsPlaces(_ story: WrongStory) throws {
  _ = try Scenario(parsing: Array(story.mended.utf8))
  #expect(throws: story.error) { try Scenario(parsing: Array(story.wrong.utf8)) }
}

@Test("a document that is too long is refused before it is read")
func refusesLongDocuments() throws {
  let spaces = [UInt8](repeating: 0x20, count: Scenario.maximumLength)
  let document = Array(WrongStory.document.utf8)
  let fits = document + spaces.dropFirst(document.count)
  #expect(try Scenario(parsing: fits).name == "short")
  let error = ScenarioError.tooLong(count: fits.count + 1, limit: Scenario.maximumLength)
  #expect(throws: error) { try Scenario(parsing: fits + [0x20]) }
}

@Test("a short document has the usual terms and writes everything out")
func writesEverythingOut() throws {
  let scenario = try Scenario(parsing: Array(WrongStory.document.utf8))
  #expect(scenario.waived == PerRole(payer: [], payee: [.lock, .lowS]))
  #expect(scenario.terms.confirmations == 3)
  #expect(
    scenario.text == """
      {
        "paychan-scenario": 1,
        "name": "short",
        "about": "Nothing.",
        "seed": "s",
        "terms": {
          "network": "regtest",
          "capacity": "10 mBTC",
          "unit": "1 mBTC",
          "fee-rate": 2000,
          "confirmations": 3,
          "refund-height": 200,
          "step": 2,
          "reaction": 1,
          "delay": 1,
          "signing-order": "payee-first",
          "funding": "p2wsh"
        },
        "without": {"payee": ["lock", "low-s"]},
        "moves": []
      }

      """)
}
