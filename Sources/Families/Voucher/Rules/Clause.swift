extension Voucher {
  /// A clause of the protocol's text, `TheVoucherChannel`: six steps by number, and the facts that
  /// all of them lean on by letter.
  public enum Clause: String, CaseIterable, Hashable, Sendable {
    /// The payer's money goes into a contract.
    case funding = "1"
    /// A payment is a number that the payer signs.
    case vouchers = "2"
    /// What the payee looks at before it takes a voucher.
    case accepting = "3"
    /// A voucher changes the contract's book.
    case handingIn = "4"
    /// The window begins.
    case settling = "5"
    /// Both are paid, and the channel is no more.
    case collecting = "6"
    /// Which bytes are signed.
    case signing = "A"
    /// What orders vouchers.
    case lanes = "B"
    /// Until when a voucher can be handed in.
    case window = "C"
    /// What of the ledger can be relied on.
    case confirmation = "D"
    /// Who may sign, and who may hand in.
    case parties = "E"
    /// What money is counted in, and how more of it comes.
    case money = "F"
  }
}

extension Voucher.Clause {
  /// What the clause's heading says in the protocol's text.
  public var title: String {
    switch self {
    case .funding: "the payer funds a contract"
    case .vouchers: "a voucher is one signed number"
    case .accepting: "the payee checks and keeps"
    case .handingIn: "a voucher is handed in"
    case .settling: "either side settles"
    case .collecting: "either side collects"
    case .signing: "what is signed"
    case .lanes: "lanes, nonces and merges"
    case .window: "the window"
    case .confirmation: "what of the ledger can be relied on"
    case .parties: "who may sign and who may hand in"
    case .money: "money"
    }
  }
}
