import Bitcoin
import ExactJSON
import Secp256k1
import Testing

@testable import Channels
@testable import Timelock

@Suite("Messages on the wire")
struct MessageTests {
  @Test(
    "every kind of message reads as it was written", arguments: Timelock.FundingKind.allCases)
  func roundTrip(kind: Timelock.FundingKind) throws {
    let messages = try WireSample(kind).messages
    #expect(messages.map(\.kind) == Timelock.Message.Kind.allCases)
    for message in messages {
      #expect(try Timelock.Message(json: message.json) == message)
      #expect(try Timelock.Message(parsing: message.bytes) == message)
      #expect(message.json["paychan"] == 1)
    }
  }

  @Test(
    "what no honest party proposes is carried too", arguments: Timelock.FundingKind.allCases)
  func oddRoundTrip(kind: Timelock.FundingKind) throws {
    let sample = try WireSample(kind)
    for proposal in sample.oddProposals {
      let message = sample.message(.confirm(proposal))
      #expect(try Timelock.Message(parsing: message.bytes) == message)
    }
  }

  @Test("the odd proposals are what they are meant to be")
  func oddOnes() throws {
    let odd = try WireSample().oddProposals
    #expect(Set(odd).count == odd.count)
    #expect(odd.last?.signature?.signature.signature.isLowS == false)
  }

  @Test("the members stand in their order")
  func order() throws {
    let message = try WireSample().messages[5]
    let keys = message.json.object?.members.map(\.key)
    #expect(keys == ["paychan", "type", "channel", "state", "to-payee", "psbt"])
  }

  @Test("a hash type that nobody defined is written, and refused by whoever reads it")
  func undefinedHashType() throws {
    let sample = try WireSample()
    let message = sample.message(.confirm(sample.proposal().signed(type: 4)))
    #expect {
      try Timelock.Message(parsing: message.bytes)
    } throws: { error in
      guard case .member(let member)? = error as? Timelock.MessageError,
        case .notAPSBT(.field(_, .signatureEncoding)) = member.fault
      else { return false }
      return member.key == "psbt"
    }
  }
}

@Suite("Messages that are refused")
struct MessageRefusalTests {
  private func refused(
    _ index: Int, _ key: String, _ fault: MemberError.Fault,
    change: (inout JSONObject) throws -> Void
  ) throws {
    let message = try WireSample().messages[index]
    #expect(try Timelock.Message(json: message.json) == message)
    var object = try #require(message.json.object)
    try change(&object)
    #expect(throws: Timelock.MessageError.member(MemberError(key, fault))) {
      try Timelock.Message(json: .object(object))
    }
  }

  @Test("a missing member is named", arguments: 0..<10)
  func missing(index: Int) throws {
    let message = try WireSample().messages[index]
    for member in try #require(message.json.object).members {
      try refused(index, member.key, .missing) { $0[member.key] = nil }
    }
  }

  @Test("a surplus member is named", arguments: 0..<10)
  func surplus(index: Int) throws {
    try refused(index, "extra", .surplus) { $0["extra"] = 1 }
  }

  @Test("a member of another kind is named", arguments: 0..<10)
  func wrongKind(index: Int) throws {
    let message = try WireSample().messages[index]
    for member in try #require(message.json.object).members {
      try refused(
        index, member.key, .wrongKind(expected: member.value.kind, found: .bool)
      ) { $0[member.key] = true }
    }
  }

  @Test("a version or a type that is not known is refused")
  func unknown() throws {
    try refused(9, "paychan", .unknownVersion(2)) { $0["paychan"] = 2 }
    let known = Timelock.Message.Kind.allCases.map(\.rawValue)
    try refused(9, "type", .unknownName("stop", known: known)) { $0["type"] = "stop" }
  }

  @Test("numbers outside of their range, and numbers that are no integers, are refused")
  func numbers() throws {
    let states: ClosedRange<Int64> = 0...Int64(UInt32.max)
    try refused(9, "state", .outOfRange(1 << 32, in: states)) { $0["state"] = 4_294_967_296 }
    try refused(9, "state", .outOfRange(-1, in: states)) { $0["state"] = -1 }
    let amounts: ClosedRange<Int64> = 0...Amount.maximumSatoshis
    try refused(4, "to-payee", .outOfRange(amounts.upperBound + 1, in: amounts)) {
      $0["to-payee"] = .number(amounts.upperBound + 1)
    }
    try refused(4, "to-payee", .wrongKind(expected: .number, found: .string)) {
      $0["to-payee"] = "36 mBTC"
    }
    for text in ["1.0", "1e3", "-0", "9223372036854775808"] {
      try refused(9, "state", .notAnInteger(text)) {
        $0["state"] = .number(try #require(JSONNumber(text)))
      }
    }
    let long = String(repeating: "9", count: 10_000)
    try refused(9, "state", .notAnInteger(String(long.prefix(80)))) {
      $0["state"] = .number(try #require(JSONNumber(long)))
    }
  }

  @Test("bad bytes are refused for what is bad about them")
  func bytes() throws {
    try refused(9, "channel", .notHex(.oddLength(1))) { $0["channel"] = "a" }
    try refused(9, "channel", .wrongLength(expected: 32, found: 1)) { $0["channel"] = "aa" }
    try refused(1, "key", .wrongLength(expected: 33, found: 2)) { $0["key"] = "0203" }
    let none = "02" + String(repeating: "ff", count: 32)
    try refused(1, "key", .notAKey(.notOnCurve)) { $0["key"] = .string(none) }
    try refused(1, "payout", .notHex(.notADigit(offset: 1))) { $0["payout"] = "0x" }
    let txid = String(repeating: "ab", count: 32)
    for text in ["", txid, txid + ":", txid + ":+1", txid + ":01", txid + ":4294967296", "ab:1"] {
      try refused(2, "outpoint", .notAnOutPoint(String(text.prefix(80)))) {
        $0["outpoint"] = .string(text)
      }
    }
  }

  @Test("terms inside a message are named with their place")
  func terms() throws {
    try refused(0, "terms.capacity", .wrongKind(expected: .number, found: .string)) {
      var terms = $0["terms"]?.object
      terms?["capacity"] = "36 mBTC"
      $0["terms"] = terms.map { .object($0) }
    }
    try refused(0, "terms.network", .missing) {
      var terms = $0["terms"]?.object
      terms?["network"] = nil
      $0["terms"] = terms.map { .object($0) }
    }
  }

  @Test("texts that are too long, too deep, or no JSON, are refused before anything else")
  func texts() throws {
    let limit = Timelock.Message.maximumSize
    let message = try WireSample().messages[9]
    let padding = [UInt8](repeating: 0x20, count: limit - message.bytes.count)
    #expect(try Timelock.Message(parsing: message.bytes + padding) == message)
    #expect(throws: Timelock.MessageError.tooLong(count: limit + 1, limit: limit)) {
      try Timelock.Message(parsing: message.bytes + padding + [0x20])
    }
    let deep = [UInt8](repeating: UInt8(ascii: "["), count: limit)
    #expect(
      throws: Timelock.MessageError.notJSON(JSONError(offset: 64, reason: .tooDeep(limit: 64)))
    ) { try Timelock.Message(parsing: deep) }
    let twice = Array(#"{"state":1,"state":1}"#.utf8)
    #expect(
      throws: Timelock.MessageError.notJSON(
        JSONError(offset: 11, reason: .duplicateKey("state")))
    ) { try Timelock.Message(parsing: twice) }
    #expect(
      throws: Timelock.MessageError.member(
        MemberError("", .wrongKind(expected: .object, found: .array)))
    ) { try Timelock.Message(json: []) }
  }
}
