import TestSupport
import Testing

/// A published case: a wallet or two, and what they are asked one after the other.
struct WalletCase: Decodable, Sendable, CustomTestStringConvertible {
  let id: String
  let kind: String
  let name: String
  let setup: StepValue
  let steps: [StepValue]

  var testDescription: String { "\(id): \(name)" }

  /// The cases that one wallet alone plays.
  static func alone() throws -> [WalletCase] {
    try Vectors.cases(of: .paychWallet).filter { $0.kind == "wallet" || $0.kind == "funds" }
  }

  /// The cases that two wallets play on a ledger.
  static func onLedger() throws -> [WalletCase] {
    try Vectors.cases(of: .paychWallet).filter { $0.kind == "cli" || $0.kind == "api" }
  }
}
