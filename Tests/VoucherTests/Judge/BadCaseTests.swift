import Bitcoin
import Channels
import ExactJSON
import Filecoin
import Testing

@testable import Voucher

/// A member that is replaced or taken away, and the error that must name it.
struct BadCase: Sendable, CustomTestStringConvertible {
  let key: String
  let value: String?
  let fault: ContractCaseError.Fault

  init(_ key: String, _ value: String?, _ fault: ContractCaseError.Fault) {
    self.key = key
    self.value = value
    self.fault = fault
  }

  var testDescription: String { "\(key) = \(value ?? "nothing")" }

  static let all: [BadCase] = [
    BadCase("id", nil, .member(.missing)),
    BadCase("id", "true", .member(.wrongKind(expected: .string, found: .bool))),
    BadCase("setup", nil, .member(.missing)),
    BadCase("steps", "{}", .member(.wrongKind(expected: .array, found: .object))),
    BadCase("rules", "\"old\"", .member(.unknownName("old", known: ["current"]))),
    BadCase("surprise", "1", .member(.unknownKey(known: known))),
    BadCase("setup.channel", "\"bls:1\"", .notANumber("bls:1")),
    BadCase("setup.from", "\"x0102\"", .notAnAddress("x0102", .unknownNetwork(0x78))),
    BadCase("setup.balance", "9", .member(.wrongKind(expected: .string, found: .number))),
    BadCase("setup.balance", "\"1.5\"", .notAnAmount("1.5", .notANumber("1.5"))),
    BadCase("setup.settlingAt", "1.0", .notSigned("1.0")),
    BadCase("setup.settlingAt", "9223372036854775808", .notSigned("9223372036854775808")),
    BadCase("setup.lanes[0].nonce", "18446744073709551616", .notUnsigned("18446744073709551616")),
    BadCase("setup.lanes[0].id", "9223372036854775808", .laneTooHigh(1 << 63)),
    BadCase("steps[0].epoch", "\"1\"", .member(.wrongKind(expected: .number, found: .string))),
    BadCase(
      "steps[0].call.method", "\"Pay\"",
      .member(
        .unknownName("Pay", known: ["Constructor", "UpdateChannelState", "Settle", "Collect"]))),
    BadCase("steps[0].call.caller", "\"bob\"", .notAnAddress("bob", .unknownNetwork(0x62))),
    BadCase("steps[0].call.secretHex", "\"0\"", .member(.notHex(.oddLength(1)))),
    BadCase("steps[0].call.voucher.amount", "\"\"", .notAnAmount("", .notANumber(""))),
    BadCase("steps[0].call.voucher.nonce", "-1", .notUnsigned("-1")),
    BadCase(
      "steps[0].call.voucher.signature", "\"good\"",
      .member(.unknownName("good", known: ["valid", "invalid", "missing"]))),
    BadCase(
      "steps[0].call.voucher.extra", "1",
      .member(.wrongKind(expected: .object, found: .number))),
    BadCase("steps[0].call.voucher.merges[0].lane", nil, .member(.missing)),
  ]

  private static let known = ["id", "name", "sources", "note", "rules", "setup", "steps"]
}

@Suite("Cases that cannot be run")
struct BadCaseTests {
  /// A good case.
  static let good = """
    {"id":"x","setup":{"channel":"f0100","aliases":[],"from":"f0102","to":"f0103",\
    "balance":"9","toSend":"1","settlingAt":0,"minSettleHeight":0,\
    "lanes":[{"id":1,"redeemed":"1","nonce":1}]},"steps":[{"epoch":1,"call":{\
    "method":"UpdateChannelState","caller":"to","voucher":{"channelAddr":"f0100",\
    "timeLockMin":0,"timeLockMax":0,"secretHashHex":"","extra":null,"lane":0,"nonce":0,\
    "amount":"2","minSettleHeight":0,"merges":[{"lane":1,"nonce":2}],"signature":"valid",\
    "signedBy":"from"},"secretHex":""}}]}
    """

  @Test("a case that says no more than it must is run")
  func minimal() throws {
    let answer = try ContractCase(json: try JSON(parsing: Self.good)).answer()
    #expect(
      answer.text() == """
        {"id":"x","steps":[{"exit":0,"state":{"balance":"9","toSend":"2","settlingAt":0,\
        "minSettleHeight":0,"lanes":[{"id":0,"redeemed":"2","nonce":0},\
        {"id":1,"redeemed":"1","nonce":2}]}}]}
        """)
  }

  @Test("an error names the member, what is wrong and what would be right", arguments: BadCase.all)
  func refused(example: BadCase) throws {
    let value = try example.value.map { try JSON(parsing: $0) }
    let json = try JSON(parsing: Self.good).replacing(example.key, by: value)
    let error = #expect(throws: ContractCaseError.self) { try ContractCase(json: json) }
    #expect(error == ContractCaseError(example.key, example.fault))
    #expect(error?.fix.isEmpty == false)
  }

  @Test("an amount that no voucher can hold makes no case; the highest that one can does")
  func amounts() throws {
    func amount(bits: Int) throws -> ContractCase {
      var digits = [1]
      for _ in 0..<bits {
        var carry = 0
        for index in digits.indices {
          let doubled = digits[index] * 2 + carry
          digits[index] = doubled % 10
          carry = doubled / 10
        }
        if carry > 0 { digits.append(carry) }
      }
      let text = digits.reversed().map(String.init).joined()
      return try ContractCase(
        json: JSON(parsing: Self.good)
          .replacing("steps[0].call.voucher.amount", by: .string(text)))
    }
    let answer = try amount(bits: 127 * 8 - 1).answer()
    #expect(answer["steps"]?[0]?["exit"]?.number?.int64 == 16)
    let error = #expect(throws: ContractCaseError.self) { try amount(bits: 127 * 8) }
    #expect(error?.key == "steps[0].call.voucher.amount")
  }

  @Test("a call of a channel that the setup does not have is refused")
  func noChannel() throws {
    let json = try JSON(
      parsing: """
        {"id":"x","setup":{"resolves":{},"actors":{}},
         "steps":[{"epoch":0,"call":{"method":"Settle","caller":"init"}}]}
        """)
    #expect(throws: ContractCaseError("steps[0].call.method", .noChannel)) {
      try ContractCase(json: json)
    }
  }

  @Test("after the end, calls find no actor, and the state stays as it was told")
  func afterTheEnd() throws {
    var json = try JSON(parsing: Self.good)
    let step = try JSON(parsing: #"{"epoch":1,"call":{"method":"Collect","caller":"to"}}"#)
    json = json.replacing("steps", by: [step, step]).replacing("setup.settlingAt", by: 1)
    let steps = try ContractCase(json: json).answer()["steps"]?.array
    #expect(steps?.map { $0["exit"]?.number?.int64 } == [0, 5])
    #expect(steps?[0]["state"] == steps?[1]["state"])
    #expect(steps?[0]["state"]?.text() == #"{"deleted":true,"paid":{"to":"1","from":"8"}}"#)
  }
}

extension JSON {
  /// The same document with the value at a path replaced, added or taken away.
  func replacing(_ path: String, by value: JSON?) -> JSON {
    let steps = path.split { ".[".contains($0) }.map { String($0.filter { $0 != "]" }) }
    return replacing(steps[...], by: value) ?? self
  }

  private func replacing(_ path: ArraySlice<String>, by value: JSON?) -> JSON? {
    guard let first = path.first else { return value }
    if let index = Int(first), var elements = array {
      elements[index] = elements[index].replacing(path.dropFirst(), by: value) ?? elements[index]
      return .array(elements)
    }
    let old = object?.members.map { ($0.key, $0.value) } ?? []
    let changed = (self[first] ?? .null).replacing(path.dropFirst(), by: value)
    var members = old.compactMap { key, value in
      key == first ? changed.map { (key, $0) } : (key, value)
    }
    if let changed, self[first] == nil { members.append((first, changed)) }
    return .object(JSONObject(uniqueKeysWithValues: members))
  }
}
