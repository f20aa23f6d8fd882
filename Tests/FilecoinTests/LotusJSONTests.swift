import ExactJSON
import Filecoin
import TestSupport
import Testing

@Suite("The JSON of a lotus node")
struct LotusJSONTests {
  @Test(
    "published JSON is read and written, field for field",
    .enabled(if: Vectors.arePresent, Vectors.absence),
    arguments: try JSONVector.cases("lotusJson"))
  func published(vector: JSONVector) throws {
    let json = try vector.object("json")
    let params = try UpdateParams(json: json)
    #expect(params.json == json)
    #expect(try params.cbor == vector["cborHex"]?.hexBytes())
  }

  static let voucher = SignedVoucher(
    channel: Address(uncheckedID: 1_234), timeLockMin: Epoch(-5), timeLockMax: Epoch(.max),
    secretHash: [1, 2, 3, 255], extra: VoucherCall(actor: .initActor, method: 7, params: [9]),
    lane: .max, nonce: .max, amount: TokenAmount(atto: -1), minSettleHeight: Epoch(.min),
    merges: [LaneMerge(lane: 1, nonce: 2), LaneMerge(lane: .max, nonce: 0)],
    signature: FilecoinSignature(type: .bls, data: [4, 5]))

  @Test("every field survives", arguments: [AddressNetwork.main, .test])
  func everyField(network: AddressNetwork) throws {
    let text = JSON.object(Self.voucher.json(on: network)).text()
    let read = try #require(JSON(parsing: text).object)
    #expect(try SignedVoucher(json: read) == Self.voucher)
    #expect(text.contains(network == .main ? #""f01234""# : #""t01234""#))
    #expect(text.contains(#""Merges":[{"Lane":1,"Nonce":2},"#))
    #expect(text.contains(#""Signature":{"Type":2,"Data":"BAU="}"#))
  }

  @Test("an older node calls the hash of the secret a preimage")
  func olderName() throws {
    var json = Self.voucher.json
    json["SecretPreimage"] = json["SecretHash"]
    json["SecretHash"] = nil
    #expect(try SignedVoucher(json: json) == Self.voucher)
  }

  /// A field, what stands in it, and why it is refused.
  struct Fault: Sendable, CustomTestStringConvertible {
    let field: String
    let value: JSON?
    let reason: FilecoinJSONError.Reason
    var testDescription: String { "\(field): \(reason)" }
  }

  @Test(
    "a wrong field is named with the reason",
    arguments: [
      Fault(field: "Lane", value: nil, reason: .missing),
      Fault(field: "Lanes", value: 1, reason: .unknownField),
      Fault(field: "Lane", value: "1", reason: .notANumber),
      Fault(field: "Lane", value: -1, reason: .notANumber),
      Fault(field: "TimeLockMin", value: .number(UInt64.max), reason: .notANumber),
      Fault(field: "ChannelAddr", value: 1, reason: .notAString),
      Fault(field: "ChannelAddr", value: "f0", reason: .address(.wrongLength(2))),
      Fault(field: "Amount", value: "1.0", reason: .amount(.notANumber("1.0"))),
      Fault(field: "SecretHash", value: "A", reason: .base64(.wrongLength(1))),
      Fault(field: "Extra", value: 1, reason: .notAnObject),
      Fault(field: "Merges", value: 1, reason: .notAList),
      Fault(field: "Signature", value: [], reason: .notAnObject),
      Fault(
        field: "Merges", value: .array(Array(repeating: 1, count: 8_193)),
        reason: .tooLong(8_193, limit: 8_192)),
    ])
  func faults(fault: Fault) {
    var json = Self.voucher.json
    json[fault.field] = fault.value
    #expect(throws: FilecoinJSONError(field: fault.field, reason: fault.reason)) {
      try SignedVoucher(json: json)
    }
  }

  @Test("a fault inside a field has the path to it")
  func paths() {
    let merges: JSON = [["Lane": 1, "Nonce": 1], ["Lane": 2]]
    var json = Self.voucher.json
    json["Merges"] = merges
    #expect(throws: FilecoinJSONError(field: "Sv.Merges.1.Nonce", reason: .missing)) {
      try UpdateParams(json: ["Sv": .object(json), "Secret": nil])
    }
    json["Merges"] = [1]
    #expect(throws: FilecoinJSONError(field: "Merges.0", reason: .notAnObject)) {
      try SignedVoucher(json: json)
    }
    json["Merges"] = nil
    json["Signature"] = ["Type": 4, "Data": "AA=="]
    #expect(
      throws: FilecoinJSONError(field: "Signature.Type", reason: .unknownSignatureType(4))
    ) { try SignedVoucher(json: json) }
  }

  @Test("a message with the identifier of another, or of another version, is refused")
  func messages() throws {
    let message = FilecoinMessage(to: .initActor, from: .initActor, nonce: 1)
    let other = FilecoinMessage(to: .initActor, from: .initActor, nonce: 2)
    var json = message.json
    json["CID"] = other.json["CID"]
    #expect(throws: FilecoinJSONError(field: "CID", reason: .otherIdentifier(other.cid))) {
      try FilecoinMessage(json: json)
    }
    json["CID"] = ["/": "x"]
    #expect(throws: FilecoinJSONError(field: "CID./", reason: .identifier(.wrongPrefix))) {
      try FilecoinMessage(json: json)
    }
    json["CID"] = nil
    json["Version"] = 1
    #expect(throws: FilecoinJSONError(field: "Version", reason: .unknownVersion(1))) {
      try FilecoinMessage(json: json)
    }
    json["Version"] = nil
    #expect(try FilecoinMessage(json: json) == message)
  }
}
