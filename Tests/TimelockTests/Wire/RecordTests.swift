import Bitcoin
import Channels
import ExactJSON
import Testing

@testable import Timelock

extension WireSample {
  var given: Timelock.ChannelSignatureGiven {
    .init(
      signature: funded.sign(Self.division, with: payerKey), body: .template,
      digest: funded.digest(Self.division))
  }

  /// A signature of what no template gives, with a type that nobody should use.
  var deviantGiven: Timelock.ChannelSignatureGiven {
    .init(
      signature: ChannelSignature(given.signature.signature, type: .none),
      body: .deviant(deviant), digest: funded.digest(of: deviant, type: .none))
  }

  var deviant: Transaction {
    var transaction = funded.transaction(Self.division)
    transaction.outputs.append(channel.fundingOutput)
    return transaction
  }

  func closing(
    _ division: Timelock.Division, _ form: Timelock.ClosingForm = .locked,
    body: Timelock.SignedClosing.Body = .template
  ) -> Timelock.SignedClosing {
    Timelock.SignedClosing(
      division, form, payer: funded.sign(division, form, with: payerKey),
      payee: funded.sign(division, form, with: payeeKey), body: body)
  }

  var exits: [Timelock.Exit] {
    [.alone, .together(closing(Self.division, .settlement))]
  }

  /// The payer's records, one or more for each state.
  var payerRecords: [Timelock.Payer.Record] {
    let open = Timelock.Payer.Open(
      channel: funded, funding: funding, latest: closing(.refund))
    let later = Timelock.Payer.Open(
      channel: funded, funding: funding,
      latest: closing(Self.division, body: .deviant(deviant)))
    let states: [Timelock.Payer.State] =
      [
        .idle, .proposing(channel.terms),
        .funding(.init(channel: funded, transaction: funding)), .open(open), .open(later),
        .updating(open, .requested(Self.division)),
        .updating(open, .signed(Self.division, given)),
        .updating(later, .signed(Self.division, deviantGiven)), .settling(later, given),
      ] + exits.map { .leaving(later, $0) }
    return states.enumerated().map { .init(number: UInt32($0) + 1, state: $1) }
  }

  /// The payee's records, one or more for each state.
  var payeeRecords: [Timelock.Payee.Record] {
    let open = Timelock.Payee.Open(
      channel: funded, refund: given, standing: .refund, released: .zero)
    let later = Timelock.Payee.Open(
      channel: funded, refund: deviantGiven, standing: .signed(closing(Self.division)),
      released: Self.division.toPayee)
    let states: [Timelock.Payee.State] =
      [
        .idle, .accepted(channel), .open(open), .open(later),
        .updating(later, Self.division, given), .settling(open, deviantGiven),
      ] + exits.map { .leaving(later, $0) }
    return states.enumerated().map { .init(number: UInt32($0) + 1, state: $1) }
  }
}

@Suite("Records")
struct RecordTests {
  @Test(
    "every state of a payer is stored and read", arguments: Timelock.FundingKind.allCases)
  func payer(kind: Timelock.FundingKind) throws {
    for record in try WireSample(kind).payerRecords {
      #expect(try Timelock.Payer.Record(json: record.json) == record)
      #expect(try Timelock.Payer.Record(parsing: record.json.bytes(.pretty)) == record)
    }
  }

  @Test(
    "every state of a payee is stored and read", arguments: Timelock.FundingKind.allCases)
  func payee(kind: Timelock.FundingKind) throws {
    for record in try WireSample(kind).payeeRecords {
      #expect(try Timelock.Payee.Record(json: record.json) == record)
      #expect(try Timelock.Payee.Record(parsing: record.json.bytes(.pretty)) == record)
    }
  }

  @Test("a record that was torn anywhere is refused")
  func torn() throws {
    let bytes = try WireSample().payerRecords[7].json.bytes()
    for count in bytes.indices {
      #expect {
        try Timelock.Payer.Record(parsing: Array(bytes[..<count]))
      } throws: { error in
        guard case .notJSON(let json)? = error as? RecordError else { return false }
        return json.reason == .unexpectedEnd
      }
    }
  }

  @Test("a record that was changed is refused as damaged, or for want of its checksum")
  func damaged() throws {
    let record = try WireSample().payeeRecords[3]
    var object = try #require(record.json.object)
    let computed = try #require(object["checksum"]?.string)
    object["checksum"] = "0000000000000000"
    #expect(
      throws: RecordError.damaged(checksum: "0000000000000000", computed: computed)
    ) { try Timelock.Payee.Record(json: .object(object)) }
    object["checksum"] = nil
    #expect(throws: RecordError.member(MemberError("checksum", .missing))) {
      try Timelock.Payee.Record(json: .object(object))
    }
  }

  /// Changes a record and closes it again, as whoever wrote it wrongly would have.
  private func refused(
    _ key: String, _ fault: MemberError.Fault, _ change: (inout JSONObject) -> Void
  ) throws {
    var object = try #require(try WireSample().payerRecords[3].json.object)
    object["checksum"] = nil
    #expect(throws: Never.self) {
      try Timelock.Payer.Record(json: RecordSeal.closing(object))
    }
    change(&object)
    #expect(throws: RecordError.member(MemberError(key, fault))) {
      try Timelock.Payer.Record(json: RecordSeal.closing(object))
    }
  }

  @Test("a whole record that says something wrong is refused by its key")
  func wrong() throws {
    try refused("paychan-record", .unknownVersion(2)) { $0["paychan-record"] = 2 }
    try refused("side", .unknownName("payee", known: ["payer"])) { $0["side"] = "payee" }
    try refused("extra", .surplus) { $0["extra"] = 1 }
    try refused("funding", .notATransaction(.truncated(offset: 0, needed: 4))) {
      $0["funding"] = ""
    }
    try refused("latest.payer", .missing) {
      var latest = $0["latest"]?.object
      latest?["payer"] = nil
      $0["latest"] = latest.map { .object($0) }
    }
    try refused("terms", .notAChannel(Timelock.TermsFault.stepIsZero.comparison)) {
      var terms = $0["terms"]?.object
      terms?["step"] = 0
      $0["terms"] = terms.map { .object($0) }
    }
    let mine = ["idle", "proposing", "funding", "open", "updating", "settling", "leaving"]
    try refused("state", .unknownName("accepted", known: mine)) { $0["state"] = "accepted" }
  }

  @Test("a record that is too long is not looked at")
  func tooLong() throws {
    let bytes = [UInt8](repeating: 0x20, count: 1 << 20 + 1)
    #expect(throws: RecordError.tooLong(count: bytes.count, limit: 1 << 20)) {
      try Timelock.Payer.Record(parsing: bytes)
    }
  }

  @Test("what nests too deep or has an endless key is refused, and little of it is repeated")
  func bounded() throws {
    let deep = [UInt8](repeating: UInt8(ascii: "["), count: 1 << 20)
    #expect(
      throws: RecordError.notJSON(JSONError(offset: 64, reason: .tooDeep(limit: 64)))
    ) { try Timelock.Payee.Record(parsing: deep) }
    // One letter with a thousand accents is one character.
    let endless = "e" + String(repeating: "\u{301}", count: 1_000)
    let repeated = String(String.UnicodeScalarView(endless.unicodeScalars.prefix(80)))
    try refused(repeated, .surplus) { $0[endless] = 1 }
  }

  @Test("a notebook keeps the latest record, or all of them")
  func notebook() throws {
    let records = try WireSample().payerRecords
    var last = Notebook<Timelock.Payer.Record>(keeping: .latest)
    var whole = Notebook<Timelock.Payer.Record>(keeping: .everything)
    #expect(last.latest == nil && last.all == [])
    for record in records {
      last.write(record)
      whole.write(record)
      #expect(last.latest == record && whole.latest == record)
    }
    #expect(last.all == records.suffix(1))
    #expect(whole.all == records)
  }
}
