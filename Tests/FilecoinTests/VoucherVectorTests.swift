import Filecoin
import Hashing
import Secp256k1
import TestSupport
import Testing

/// A published voucher, with everything that its source says of it.
struct VoucherVector: NamedVector {
  let id: String
  let string: String
  let stringForm: String
  let cborHex: HexBytes
  let fields: VoucherFields
  let signingBytesHex: HexBytes
  let digestHex: HexBytes
  let signer: String?
  let privateKeyHex: HexBytes?
  let verify: String?
}

/// The fields of a voucher as the file writes them.
struct VoucherFields: Decodable, Sendable {
  struct Call: Decodable, Sendable {
    let actor: String
    let method: UInt64
    let dataHex: HexBytes
  }

  struct Merge: Decodable, Sendable {
    let lane: UInt64
    let nonce: UInt64
  }

  struct Signature: Decodable, Sendable {
    let type: UInt8
    let dataHex: HexBytes
  }

  let channelAddr: String
  let timeLockMin: Int64
  let timeLockMax: Int64
  let secretHash: HexBytes
  let extra: Call?
  let lane: UInt64
  let nonce: UInt64
  let amount: String
  let minSettleHeight: Int64
  let merges: [Merge]
  let signature: Signature?

  var voucher: SignedVoucher {
    get throws {
      SignedVoucher(
        channel: try Address(text: channelAddr), timeLockMin: Epoch(timeLockMin),
        timeLockMax: Epoch(timeLockMax), secretHash: secretHash.bytes,
        extra: try extra.map {
          VoucherCall(
            actor: try Address(text: $0.actor), method: $0.method, params: $0.dataHex.bytes)
        },
        lane: lane, nonce: nonce, amount: try TokenAmount(decimal: amount),
        minSettleHeight: Epoch(minSettleHeight),
        merges: merges.map { LaneMerge(lane: $0.lane, nonce: $0.nonce) },
        signature: try signature.map {
          FilecoinSignature(
            type: try #require(FilecoinSignature.Kind(rawValue: $0.type)),
            data: $0.dataHex.bytes)
        })
    }
  }
}

@Suite("Published vouchers")
struct VoucherVectorTests {
  @Test(
    "a voucher has its published bytes, text, digest and signer, and is read from each",
    .enabled(if: Vectors.arePresent, Vectors.absence),
    arguments: try VoucherVectors.cases(\.vouchers))
  func published(vector: VoucherVector) throws {
    let voucher = try vector.fields.voucher
    #expect(hex(of: voucher.cbor) == vector.cborHex.description)
    #expect(try SignedVoucher(cbor: vector.cborHex.bytes) == voucher)
    #expect(try SignedVoucher(text: vector.string) == voucher)
    #expect(try SignedVoucher(text: voucher.text) == voucher)
    #expect(try SignedVoucher(json: voucher.json) == voucher)
    #expect(hex(of: voucher.signingBytes) == vector.signingBytesHex.description)
    #expect(hex(of: voucher.digest.array) == vector.digestHex.description)
    if vector.stringForm == "base64url, no padding" { #expect(voucher.text == vector.string) }
    try checkSignature(of: voucher, vector)
  }

  private func checkSignature(of voucher: SignedVoucher, _ vector: VoucherVector) throws {
    if let signer = vector.signer {
      #expect(try voucher.signer().text(AddressNetwork(of: signer)) == signer)
    }
    if let secret = vector.privateKeyHex {
      var unsigned = voucher
      unsigned.signature = nil
      #expect(try unsigned.signed(with: SecretKey(secret.bytes)) == voucher)
    }
    if vector.verify != nil {
      #expect(throws: FilecoinSignatureError.unrecoverable(.wrongLength(66))) {
        try voucher.signer()
      }
    }
    if voucher.signature == nil {
      #expect(throws: FilecoinSignatureError.missing) { try voucher.signer() }
    }
  }
}
