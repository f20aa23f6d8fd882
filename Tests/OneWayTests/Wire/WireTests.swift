import Bitcoin
import Channels
import ExactJSON
import Hashing
import Secp256k1
import Testing

@testable import OneWay

@Suite("Messages")
struct MessageTests {
  private func message(_ kind: OneWay.Message.Kind) throws -> OneWay.Message {
    OneWay.Message(
      channel: try TestChannel.channel(.expiry(height(130))).id, state: 7,
      body: try .sample(of: kind))
  }

  @Test("each is read as it is written", arguments: OneWay.Message.Kind.allCases)
  func roundTrip(kind: OneWay.Message.Kind) throws {
    let message = try message(kind)
    #expect(try OneWay.Message(parsing: message.bytes) == message)
    #expect(message.kind == kind)
  }

  @Test("a payment of two inputs says which signature is for which")
  func toppedUp() throws {
    let channel = try TestChannel.funded(.expiry(height(130)), topUp: TestChannel.topUp)
    let payment = OneWay.Payment(number: 1, toPayee: sat(120_000), backing: .withTopUp)
    let message = OneWay.Message(
      .pay(
        toPayee: payment.toPayee, .withTopUp,
        channel.proposals(of: payment, with: TestChannel.payerSecret)), about: 1, of: channel)
    #expect(message.proposals.map(\.input) == [0, 1])
    #expect(try OneWay.Message(parsing: message.bytes) == message)
  }

  @Test("an envelope has a version, a type, the channel and a number")
  func envelope() throws {
    let channel = try TestChannel.channel(.expiry(height(130))).id
    #expect(
      String(decoding: try message(.close).bytes, as: UTF8.self)
        == "{\"paychan\":1,\"type\":\"close\",\"channel\":\"\(channel)\",\"state\":7}")
  }

  @Test(
    "a member that is missing, surplus or wrong is named", arguments: OneWay.Message.Kind.allCases)
  func members(kind: OneWay.Message.Kind) throws {
    let written = try #require(try message(kind).json.object)
    for key in written.members.map(\.key) {
      var members = written
      members[key] = nil
      #expect(throws: OneWay.MessageError.member(MemberError(key, .missing))) {
        try OneWay.Message(json: .object(members))
      }
      members[key] = .bool(true)
      #expect(throws: OneWay.MessageError.self) { try OneWay.Message(json: .object(members)) }
    }
    var members = written
    members["extra"] = 1
    #expect(throws: OneWay.MessageError.member(MemberError("extra", .surplus))) {
      try OneWay.Message(json: .object(members))
    }
  }

  @Test("one that is too long is not looked at, and one that is torn is no JSON")
  func bytes() throws {
    let long = [UInt8](repeating: 0x20, count: OneWay.Message.maximumSize + 1)
    #expect(throws: OneWay.MessageError.tooLong(count: long.count, limit: 65_536)) {
      try OneWay.Message(parsing: long)
    }
    let whole = try message(.pay).bytes
    #expect {
      try OneWay.Message(parsing: Array(whole.dropLast()))
    } throws: { error in
      guard case .notJSON? = error as? OneWay.MessageError else { return false }
      return true
    }
  }
}

@Suite("Records")
struct RecordTests {
  /// The payer's records, one or more for each state and variant.
  static func payerRecords() throws -> [OneWay.Payer.Record] {
    let funding = Transaction(
      inputs: [TransactionInput(previousOutput: .null)],
      outputs: [try TestChannel.channel(.trusting).fundingOutput])
    var states: [OneWay.Payer.State] = [.idle]
    for variant in TestChannel.variants {
      let channel = try TestChannel.funded(variant)
      let wayOut = channel.wayOut.map {
        OneWay.WayOut.signed($0.sign(with: TestChannel.payeeSecret), .template)
      }
      let open = OneWay.Payer.Open(
        channel: channel, fundings: [funding], wayOut: wayOut ?? .unsigned, latest: .nothing)
      states += [
        .proposing(TestChannel.terms(variant)),
        .funding(.init(channel: channel, transaction: funding)), .open(open), .closing(open),
        .leaving(open),
      ]
    }
    let topped = OneWay.Payer.Open(
      channel: try TestChannel.funded(.lifetime(20), topUp: TestChannel.topUp),
      fundings: [funding, funding],
      wayOut: .unsigned,
      latest: OneWay.Payment(number: 9, toPayee: sat(120_000), backing: .withTopUp))
    return (states + [.open(topped)]).enumerated().map {
      .init(number: UInt32($0) + 1, state: $1)
    }
  }

  /// The payee's records, one or more for each state and variant.
  static func payeeRecords() throws -> [OneWay.Payee.Record] {
    var states: [OneWay.Payee.State] = [.idle]
    for variant in TestChannel.variants {
      let channel = try TestChannel.funded(variant)
      let deviant = channel.close(.nothing).transaction
      let wayOut = channel.wayOut.map {
        OneWay.WayOut.signed($0.sign(with: TestChannel.payeeSecret), .deviant(deviant))
      }
      let paid = channel.signed(OneWay.Payment(number: 3, toPayee: sat(15_000)))
      let odd = OneWay.SignedPayment(
        payment: paid.payment,
        closes: [
          OneWay.SignedClose(source: .funding, signatures: [], body: .deviant(deviant))
        ])
      let standings: [OneWay.Payee.Standing] = [.nothing, .paid(paid), .paid(odd)]
      states.append(.accepted(channel.channel))
      for standing in standings {
        let open = OneWay.Payee.Open(
          channel: channel, wayOut: wayOut ?? .unsigned, standing: standing, released: sat(5_000))
        states += [.open(open), .leaving(open)]
      }
    }
    return states.enumerated().map { .init(number: UInt32($0) + 1, state: $1) }
  }

  @Test("every state of both is stored and read")
  func roundTrip() throws {
    for record in try Self.payerRecords() {
      #expect(try OneWay.Payer.Record(parsing: record.bytes) == record)
      #expect(try OneWay.Record(parsing: record.bytes) == .payer(record))
    }
    for record in try Self.payeeRecords() {
      #expect(try OneWay.Payee.Record(json: record.json) == record)
      #expect(try OneWay.Record(json: record.json) == .payee(record))
    }
  }

  @Test("a record that was torn anywhere is refused")
  func torn() throws {
    let bytes = try #require(try Self.payerRecords().last).bytes
    for count in bytes.indices {
      #expect {
        try OneWay.Payer.Record(parsing: Array(bytes[..<count]))
      } throws: { error in
        guard case .notJSON(let json)? = error as? RecordError else { return false }
        return json.reason == .unexpectedEnd
      }
    }
  }

  @Test("a file whose last record is torn goes on from the one before")
  func tornFile() throws {
    let records = try Self.payeeRecords().prefix(2).map(OneWay.Record.payee)
    let whole = records.flatMap { $0.bytes + [UInt8(ascii: "\n")] }
    let (notebook, tear) = try Notebook<OneWay.Record>.reading(
      Array(whole.dropLast(5)), keeping: .latest)
    #expect(notebook.latest == records[0])
    #expect(tear?.line == 2)
  }

  @Test("a record that was changed is refused as damaged")
  func damaged() throws {
    let record = try #require(try Self.payeeRecords().last)
    var object = try #require(record.json.object)
    let computed = try #require(object["checksum"]?.string)
    object["checksum"] = "0000000000000000"
    #expect(throws: RecordError.damaged(checksum: "0000000000000000", computed: computed)) {
      try OneWay.Payee.Record(json: .object(object))
    }
  }

  /// Changes a record and closes it again, as a program that writes it wrongly would have.
  private func refused(
    _ key: String, _ fault: MemberError.Fault, _ change: (inout JSONObject) -> Void
  ) throws {
    let record = try #require(try Self.payerRecords().last)
    var object = try #require(record.json.object)
    object["checksum"] = nil
    change(&object)
    #expect(throws: RecordError.member(MemberError(key, fault))) {
      try OneWay.Payer.Record(json: RecordSeal.closing(object))
    }
  }

  @Test("a whole record that says something wrong is refused by its key")
  func wrong() throws {
    try refused("paychan-record", .unknownVersion(2)) { $0["paychan-record"] = 2 }
    try refused("side", .unknownName("payee", known: ["payer"])) { $0["side"] = "payee" }
    try refused("extra", .surplus) { $0["extra"] = 1 }
    try refused("fundings[1]", .notATransaction(.truncated(offset: 0, needed: 4))) {
      $0["fundings"] = .array([$0["fundings"]?.array?[0] ?? .null, ""])
    }
    try refused(
      "state",
      .unknownName(
        "accepted", known: ["idle", "proposing", "funding", "open", "closing", "leaving"])
    ) { $0["state"] = "accepted" }
    try refused(
      "terms",
      .notAChannel(OneWay.TermsFault.delayIsZero.comparison)
    ) {
      var terms = $0["terms"]?.object
      terms?["delay"] = 0
      $0["terms"] = terms.map { .object($0) }
    }
  }
}
