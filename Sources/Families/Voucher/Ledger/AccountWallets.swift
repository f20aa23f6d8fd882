public import AccountLedger
public import Channels
public import Filecoin
public import Secp256k1
public import Simulation

extension Voucher {
  /// The key of payer and payee, and what each owns before the first move.
  public struct AccountWallets: Sendable {
    /// Signs vouchers and messages.
    public let secrets: PerRole<PaymentRole, SecretKey>
    /// The accounts.
    public let addresses: PerRole<PaymentRole, Address>
    /// What each owns before the first move.
    public let start: PerRole<PaymentRole, TokenAmount>
    /// What sums are counted in.
    public let unit: TokenAmount
    /// Who signed what: a signature is looked at once, by whomever it comes to first.
    public let memory = SignatureMemory()

    /// Derives the keys of a scenario.
    public init(_ scenario: Scenario<Voucher>) {
      let secrets = PerRole<PaymentRole, SecretKey> { scenario.secret(for: "\($0)/account") }
      self.secrets = secrets
      addresses = secrets.map { Address($0.publicKey) }
      start = scenario.terms.balances
      unit = scenario.terms.unit
    }
  }
}
