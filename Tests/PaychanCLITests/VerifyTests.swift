import ExactJSON
import Testing

@testable import PaychanCLI

@Suite("paychan verify")
struct VerifyTests {
  /// A request for a transaction that spends an output with the given script.
  static func request(
    id: String = "1", tx: String = spend(), script: String = "51", value: String = "1000",
    rest: String = #","input":0,"flags":"CONSENSUS""#
  ) -> String {
    #"{"id":\#(id),"tx":"\#(tx)","prevouts":[{"value":\#(value),"script":"\#(script)"}]\#(rest)}"#
  }

  /// One input that spends the output `11…11:0`, and one output, of the given value and script.
  static func spend(
    scriptSig: String = "00", value: String = "0100000000000000", output: String = "0151"
  ) -> String {
    "01000000" + "01" + String(repeating: "11", count: 32) + "00000000" + scriptSig + "ffffffff"
      + "01" + value + output + "00000000"
  }

  private func answers(_ lines: [String], _ options: String...) -> [String] {
    let input = lines.map { $0 + "\n" }.joined()
    let outcome = PaychanCommand.program.runWords(["verify"] + options, input: input)
    #expect(outcome.code == .fine)
    #expect(outcome.messages.isEmpty)
    return outcome.output.split(separator: "\n").map(String.init)
  }

  @Test(
    "echoes an identifier as it was sent",
    arguments: ["7", "\"a\"", "12345678901234567890123.50", "1e5", "\"\\u00e9\"", "null"])
  func identifier(_ id: String) throws {
    let answer = try JSON(parsing: answers([Self.request(id: id)])[0])
    #expect(answer == ["id": try JSON(parsing: id), "ok": true, "error": .null])
  }

  @Test(
    "answers with Core's identifier",
    arguments: [
      ("51", ""), ("00", "EVAL_FALSE"), ("6a", "OP_RETURN"), ("ac", "INVALID_STACK_OPERATION"),
      ("0020" + String(repeating: "11", count: 32), "WITNESS_PROGRAM_WITNESS_EMPTY"),
    ])
  func verdict(_ script: String, _ error: String) {
    let expected =
      error.isEmpty
      ? #"{"id":1,"ok":true,"error":null}"# : #"{"id":1,"ok":false,"error":"\#(error)"}"#
    #expect(answers([Self.request(script: script)]) == [expected])
  }

  @Test("takes flags as a name for many, or as a list of names")
  func flags() {
    let script = "b9" + "51"
    let rests = [
      #","flags":"STANDARD""#, #","flags":"CONSENSUS""#, #","flags":"NONE""#, #","flags":[]"#,
      #","flags":["P2SH","DISCOURAGE_UPGRADABLE_NOPS"]"#,
    ]
    let found = answers(rests.map { Self.request(script: script, rest: $0) })
      .map { $0.contains("DISCOURAGE_UPGRADABLE_NOPS") }
    #expect(found == [true, false, false, false, true])
  }

  /// A transaction whose shape is wrong, and Core's string for that.
  struct ShapeCase: Sendable {
    let tx: String
    let reason: String
  }

  private static let ordinary = String(repeating: "11", count: 32) + "0000000000ffffffff"
  private static let coinbase = String(repeating: "00", count: 32) + "ffffffff0151ffffffff"

  /// A transaction of one output, from its inputs as they stand on the wire.
  private static func transaction(_ inputs: String...) -> String {
    "010000000\(inputs.count)\(inputs.joined())0101000000000000000151" + "00000000"
  }

  static let shapes: [ShapeCase] = [
    ShapeCase(tx: spend(value: "0100000000000080"), reason: "bad-txns-vout-negative"),
    ShapeCase(tx: spend(value: "0140075af0750700"), reason: "bad-txns-vout-toolarge"),
    ShapeCase(tx: "01000000000000000000", reason: "bad-txns-vin-empty"),
    ShapeCase(tx: transaction(), reason: "bad-txns-vin-empty"),
    ShapeCase(tx: transaction(ordinary, ordinary), reason: "bad-txns-inputs-duplicate"),
    ShapeCase(tx: transaction(coinbase), reason: "bad-cb-length"),
    ShapeCase(tx: transaction(ordinary, coinbase), reason: "bad-txns-prevout-null"),
  ]

  @Test("checks the shape first where no input is named", arguments: shapes)
  func shape(_ each: ShapeCase) {
    let found = answers([Self.request(tx: each.tx, rest: #","flags":"NONE""#)])
    #expect(found == [#"{"id":1,"ok":false,"error":"\#(each.reason)"}"#])
  }

  @Test("does not check the shape of a transaction whose input is named")
  func namedInput() {
    let tx = Self.spend(value: "0100000000000080")
    #expect(answers([Self.request(tx: tx)]) == [#"{"id":1,"ok":true,"error":null}"#])
  }

  @Test(
    "answers a bad line, says why, and goes on",
    arguments: [
      ("", "no JSON"), ("nonsense", "no JSON"), ("[]", "must be an object"),
      (#"{"id":{}}"#, "id must be"), (#"{"id":1}"#, "tx must be"),
      (request(tx: "0"), "tx"), (request(tx: "zz"), "tx"), (request(tx: "00"), "tx"),
      (request(script: "5"), "prevouts[0].script"), (request(value: "1.5"), "prevouts[0].value"),
      (request(rest: ""), "flags must be"), (request(rest: #","flags":"SOME""#), "flags must be"),
      (request(rest: #","flags":["P2SX"]"#), "P2SX"),
      (request(rest: #","flags":"NONE","input":1"#), "input is 1"),
      (request(rest: #","flags":"NONE","input":-1"#), "input is -1"),
      (request(rest: #","flags":"NONE","input":0,"input":0"#), "no JSON"),
      (request().replacing("[{", with: "[],\"p\":[{"), "prevouts needs"),
    ])
  func badLine(_ line: String, _ message: String) throws {
    let found = answers([line, Self.request(id: "2")])
    #expect(found.count == 2)
    let bad = try JSON(parsing: found[0])
    #expect(bad["ok"] == false)
    #expect(bad["error"] == "bad-request")
    #expect(bad["message"]?.string?.contains(message) == true)
    #expect(found[1] == #"{"id":2,"ok":true,"error":null}"#)
  }

  @Test("answers in the order of the requests, on any number of threads", arguments: ["1", "4"])
  func order(_ jobs: String) {
    let lines = (0..<500).map { Self.request(id: "\($0)", script: $0 % 3 == 0 ? "00" : "51") }
    let expected = (0..<500).map { number in
      number % 3 == 0
        ? #"{"id":\#(number),"ok":false,"error":"EVAL_FALSE"}"#
        : #"{"id":\#(number),"ok":true,"error":null}"#
    }
    #expect(answers(lines, "--jobs", jobs) == expected)
  }

  @Test("shows every step when asked to")
  func trace() throws {
    let answer = try JSON(parsing: answers([Self.request(script: "5152935387")], "--trace")[0])
    #expect(answer["ok"] == true)
    let steps = try #require(answer["trace"]?.array)
    #expect(steps.map { $0["instruction"]?.string } == ["1", "2", "OP_ADD", "3", "OP_EQUAL"])
    #expect(steps[2]["before"]?["stack"] == ["01", "02"])
    #expect(steps[2]["after"]?["stack"] == ["03"])
    #expect(steps.allSatisfy { $0["executed"] == true && $0["error"] == .null })
  }

  @Test("shows the failing step and Core's words for the failure")
  func failingTrace() throws {
    let answer = try JSON(parsing: answers([Self.request(script: "5193")], "--trace")[0])
    #expect(answer["error"] == "INVALID_STACK_OPERATION")
    #expect(answer["message"] == "Operation not valid with the current stack size")
    let last = try #require(answer["trace"]?.array?.last)
    #expect(last["error"] == "INVALID_STACK_OPERATION")
    #expect(last["after"] == .null)
  }
}
