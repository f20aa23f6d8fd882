internal import Channels
internal import Filecoin
internal import Simulation

/// What ready scenarios are told with.
///
/// Keys follow from a scenario's seed and the channel's address from a key, so that moves can hold
/// the very vouchers that the wallets will sign.
struct Stage {
  private let wallets: Voucher.AccountWallets

  /// Derives the keys of a seed.
  init(seed: String) {
    wallets = Voucher.AccountWallets(
      Scenario(name: seed, about: "", seed: seed, terms: .usual, moves: []))
  }

  /// The channel that the payer's message of a nonce makes.
  func channel(madeBy nonce: UInt64 = 0) -> Address {
    .robustAddress(creator: wallets.addresses.payer, nonce: nonce, created: 0)
  }

  /// A signed voucher.
  func voucher(
    _ wish: Voucher.VoucherWish, nonce: UInt64, by signer: PaymentRole = .payer
  ) -> SignedVoucher {
    wish.voucher(in: channel(), nonce: nonce).signed(with: wallets.secrets[signer])
  }

  /// A signed voucher without conditions.
  func voucher(_ amount: TokenAmount, lane: UInt64 = 0, nonce: UInt64) -> SignedVoucher {
    voucher(Voucher.VoucherWish(lane: lane, amount: amount), nonce: nonce)
  }

  /// The payer signs a voucher and keeps it, and the payee's owner takes it another way.
  func handing(_ wish: Voucher.VoucherWish, nonce: UInt64) -> Moves<Voucher> {
    [
      .order(.payer, .create(wish, channel: nil)),
      .order(.payee, .add(voucher(wish, nonce: nonce), channel: nil, atLeast: .zero)),
    ]
  }

  /// The payee's owner orders to hand a voucher in, and it is executed.
  func submitting(_ amount: TokenAmount, lane: UInt64 = 0, nonce: UInt64) -> Moves<Voucher> {
    Self.submitting(voucher(amount, lane: lane, nonce: nonce))
  }
}

// Moves that many scenarios have.
extension Stage {
  /// The payer puts money into a channel, and waits until its wallet relies on it.
  static func opening(_ count: Int) -> Moves<Voucher> { [.addFunds(.fil(count)), mining(6)] }

  /// The payer pays so much more.
  static func paying(_ amount: TokenAmount, lane: UInt64 = 0) -> Moves<Voucher> {
    [.pay(amount, lane: lane), .exchange]
  }

  /// The payer signs a voucher that its wallet would not sign, and hands it over.
  static func signing(_ wish: Voucher.VoucherWish, nonce: UInt64) -> Moves<Voucher> {
    [.trick(.sign(.payer, wish, nonce: nonce)), .exchange]
  }

  /// An owner orders to hand a voucher in, and it is executed.
  static func submitting(
    _ voucher: SignedVoucher, by role: PaymentRole = .payee, secret: [UInt8] = []
  ) -> Moves<Voucher> {
    [.order(role, .submit(voucher, channel: nil, secret: secret)), mining(1)]
  }

  /// A side hands a voucher in, whatever its wallet thinks of it, and it is executed.
  static func forcing(
    _ voucher: SignedVoucher, by role: PaymentRole = .payee, secret: [UInt8] = []
  ) -> Moves<Voucher> {
    [.trick(.submit(role, voucher, secret: secret)), mining(1)]
  }

  /// Epochs pass.
  static func mining(_ count: Int) -> Move<Voucher> { .mine(count, .mempool) }

  /// The payer settles; the next epoch, S, executes it.
  static let settling: Moves<Voucher> = [.settle(.payer), mining(1)]

  /// The payer collects in the first epoch in which that can be, S + 1,440.
  static let collecting: Moves<Voucher> = [mining(1_439), .collect(.payer), mining(1)]

  /// The payer settles, the window passes, and both are paid.
  static let ending: Moves<Voucher> = settling + collecting
}

extension ScenarioTemplate<Voucher> {
  /// A ready scenario of its own seed.
  init(
    _ name: String, _ title: String, about: String, terms: Voucher.Terms = .usual,
    waived: PerRole<PaymentRole, Set<Voucher.WalletRule>> = .none, moves: Moves<Voucher>
  ) {
    self.init(
      Scenario(name: name, about: about, seed: name, terms: terms, waived: waived, moves: moves),
      title: title)
  }
}

extension Attack<Voucher>.Telling {
  /// A telling under the usual terms, unless the contract has other rules.
  init(
    title: String, about: String, rules: (inout Voucher.Terms) -> Void = { _ in },
    _ moves: Moves<Voucher>
  ) {
    var terms = Voucher.Terms.usual
    rules(&terms)
    self.init(title: title, about: about, terms: terms, moves: moves)
  }
}
