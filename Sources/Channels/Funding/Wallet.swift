public import Bitcoin
public import Secp256k1

/// An output that the payer can spend.
public struct WalletCoin: Hashable, Sendable {
  /// Where it stands.
  public let outPoint: OutPoint
  /// What it holds, and its script: pay to the wallet's key hash, segwit or legacy.
  public let output: TransactionOutput

  /// Names a coin.
  public init(outPoint: OutPoint, output: TransactionOutput) {
    self.outPoint = outPoint
    self.output = output
  }
}

/// The payer's own money: the key that its coins pay to, and where change goes.
public struct Wallet: Sendable {
  /// Signs for the coins.
  public let secret: SecretKey
  /// What can be spent.
  public let coins: [WalletCoin]
  /// Where change goes.
  public let change: Script

  /// Puts a wallet together.
  public init(secret: SecretKey, coins: [WalletCoin], change: Script) {
    self.secret = secret
    self.coins = coins
    self.change = change
  }
}
