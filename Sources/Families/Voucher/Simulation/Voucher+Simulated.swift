internal import AccountLedger
public import Bitcoin
public import Channels
internal import ExactJSON
internal import Filecoin
public import Simulation

extension Voucher: SimulatedFamily {
  /// A ledger of accounts and contracts.
  public typealias Layer = Accounts
  /// Both sides' keys.
  public typealias Wallets = AccountWallets
  /// The channel, by its address.
  public typealias Contract = ChannelAgreement
  /// Nothing is signed by both.
  public typealias Completion = Never
  /// A change to a voucher.
  public typealias Change = VoucherChange

  public static func wallets(for scenario: Scenario<Voucher>) -> AccountWallets {
    AccountWallets(scenario)
  }

  public static func layer(
    for scenario: Scenario<Voucher>, _ wallets: AccountWallets
  ) -> Accounts {
    Accounts(scenario.terms, wallets)
  }

  public static func party(
    _ role: PaymentRole, for scenario: Scenario<Voucher>, _ wallets: AccountWallets
  ) -> Party {
    let rulebook = Rulebook(waiving: scenario.waived[role])
    let wallet = Wallet(
      secret: wallets.secrets[role], policy: WalletPolicy(scenario.terms),
      rules: WalletRules(holding: WalletRule.allCases.filter(rulebook.holds)),
      memory: wallets.memory)
    return Party(
      role, wallet, counterparty: wallets.addresses[role.other], unit: scenario.terms.unit,
      rulebook: rulebook)
  }

  public static func write(_ terms: Terms, to writer: inout MarkWriter) {
    writer.write(String(decoding: terms.json.bytes(), as: UTF8.self))
  }
}

extension Voucher.WalletPolicy {
  /// What wallets reckon with under some terms.
  fileprivate init(_ terms: Voucher.Terms) {
    self.init(
      confidence: terms.confidence, inclusion: Int64(max(1, terms.timing.delay)),
      undone: Int64(terms.timing.undone),
      farthestMinimum: terms.settleDelay, settleDelay: terms.settleDelay,
      contract: terms.contractRules)
  }
}

// What a participant shows.
extension Voucher {
  public static func contract(of party: Party) -> ChannelAgreement? { party.agreement }

  public static func built(by party: Party) -> [Holding] {
    party.creation.map { [Holding(.create, $0)] } ?? []
  }

  /// A party nearly always stands where its last record says.
  public static func write(
    _ record: Record?, beside party: Party, to writer: inout MarkWriter
  ) {
    writer.write(UInt8(record == nil ? 0 : 1))
    guard let record, record.store != party.wallet.store || record.isLeaving != party.isLeaving
    else { return }
    writer.write(record.store)
    writer.write(UInt8(record.isLeaving ? 1 : 0))
  }

  public static func reread(
    _ record: Record, under rulebook: Channels.Rulebook<Refusal>
  ) -> Record {
    do { return try Record(json: record.json) } catch {
      preconditionFailure("a record is read as it was written: \(error)")
    }
  }

  /// A voucher gives the payee what all lanes have with it.
  public static func promise(by message: Message, from party: Party) -> Amount {
    switch party.role {
    case .payer: party.paid
    case .payee: .zero
    }
  }

  public static func resumption(of party: Party) -> Order? {
    party.phase == .idle ? nil : .resume
  }

  public static func holdings(
    broughtBy message: Part<Message>, to participant: Participant<Voucher>,
    in contract: Part<ChannelAgreement>, recalling completions: Completions<Never>
  ) -> [Holding] { [] }
}
