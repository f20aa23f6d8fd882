import Bitcoin
import Secp256k1
import TestSupport
import Testing

/// A PSBT in both of its texts.
struct PSBTTexts: Decodable, Sendable {
  let hex: String
  let base64: String
}

/// A published PSBT that is good or bad by itself.
struct PSBTCase: Decodable, Sendable, CustomTestStringConvertible {
  let name: String
  let hex: String
  let base64: String

  var testDescription: String { name }

  static func all(_ kind: String) throws -> [PSBTCase] {
    try Vectors.cases(of: .bip174, kind: kind)
  }
}

/// A published step of a role that starts from one PSBT.
struct PSBTStep: Decodable, Sendable, CustomTestStringConvertible {
  struct PublicKeyPath: Decodable, Sendable {
    let publicKey: HexBytes
    let derivationPath: String
  }

  struct PrivateKey: Decodable, Sendable {
    let wif: String
  }

  struct Input: Decodable, Sendable {
    let txid: String
    let vout: UInt32
  }

  struct Output: Decodable, Sendable {
    let scriptPubKey: HexBytes
    let amountSat: Int64
  }

  let name: String
  let psbt: PSBTTexts?
  let psbts: [PSBTTexts]?
  let result: PSBTTexts?
  let resultTx: HexBytes?
  let inputs: [Input]?
  let outputs: [Output]?
  let masterPrivateKey: String?
  let redeemScripts: [HexBytes]?
  let witnessScripts: [HexBytes]?
  let previousTransactions: [HexBytes]?
  let publicKeys: [PublicKeyPath]?
  let privateKeys: [PrivateKey]?
  let sighashType: UInt32?

  var testDescription: String { name }

  static func all(_ kind: String) throws -> [PSBTStep] {
    try Vectors.cases(of: .bip174, kind: kind)
  }

  /// The PSBT from which the step starts.
  func start() throws -> PSBT { try PSBT(base64: #require(psbt).base64) }
}

/// The secret of a private key in WIF.
func secretKey(wif: String) throws -> SecretKey {
  try WIF(wif, network: .testnet).secretKey
}
