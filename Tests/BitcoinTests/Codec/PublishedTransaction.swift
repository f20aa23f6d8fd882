import TestSupport
import Testing

/// A whole transaction that some vector publishes.
struct PublishedTransaction: Sendable, CustomTestStringConvertible {
  let name: String
  let bytes: [UInt8]

  var testDescription: String { name }

  /// Every transaction of every file; none when the vectors are absent.
  static let all = Result { try bip143() + bip341() + bip174() + bolt3() }

  private struct BIP143: Decodable {
    let name: String
    let unsignedTx: HexBytes
    let signedTx: HexBytes
    let signedTxInputsAndOutputsSwapped: HexBytes?
  }

  private static func bip143() throws -> [PublishedTransaction] {
    try Vectors.cases(of: .bip143, as: BIP143.self).flatMap { known in
      [known.unsignedTx, known.signedTx, known.signedTxInputsAndOutputsSwapped].compactMap { $0 }
        .enumerated().map { index, hex in
          PublishedTransaction(name: "BIP143 \(known.name) \(index)", bytes: hex.bytes)
        }
    }
  }

  private struct BIP341: Decodable {
    struct Given: Decodable { let rawUnsignedTx: HexBytes }
    struct Auxiliary: Decodable { let fullySignedTx: HexBytes }
    let given: Given
    let auxiliary: Auxiliary
  }

  private static func bip341() throws -> [PublishedTransaction] {
    try Vectors.cases(of: .bip341, kind: "key_path_spending", as: BIP341.self).flatMap {
      [
        PublishedTransaction(name: "BIP341 unsigned", bytes: $0.given.rawUnsignedTx.bytes),
        PublishedTransaction(name: "BIP341 signed", bytes: $0.auxiliary.fullySignedTx.bytes),
      ]
    }
  }

  private struct Extract: Decodable { let resultTx: HexBytes }
  private struct Update: Decodable { let previousTransactions: [HexBytes]? }

  private static func bip174() throws -> [PublishedTransaction] {
    let extracted = try Vectors.cases(of: .bip174, kind: "extract", as: Extract.self)
    let updates = try Vectors.cases(of: .bip174, kind: "update", as: Update.self)
    let previous = updates.flatMap { $0.previousTransactions ?? [] }
    return (extracted.map(\.resultTx) + previous).enumerated().map { index, hex in
      PublishedTransaction(name: "BIP174 \(index)", bytes: hex.bytes)
    }
  }

  private struct Funding: Decodable { let fundingTx: HexBytes }
  private struct HTLC: Decodable { let htlcTx: HexBytes }
  private struct Commitment: Decodable {
    let name: String
    let commitTx: HexBytes
    let htlcTxs: [HTLC]
  }

  private static func bolt3() throws -> [PublishedTransaction] {
    let funding = try Vectors.cases(of: .bolt3, kind: "funding", as: Funding.self)
    let commitments = try Vectors.cases(of: .bolt3, kind: "commitment", as: Commitment.self)
    return funding.map { PublishedTransaction(name: "BOLT3 funding", bytes: $0.fundingTx.bytes) }
      + commitments.flatMap { known in
        ([known.commitTx] + known.htlcTxs.map(\.htlcTx)).enumerated().map { index, hex in
          PublishedTransaction(name: "BOLT3 \(known.name) \(index)", bytes: hex.bytes)
        }
      }
  }
}
