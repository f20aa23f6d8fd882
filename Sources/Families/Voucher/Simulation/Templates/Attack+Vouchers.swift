internal import AccountLedger
internal import Channels
internal import Filecoin
internal import Simulation

// What a voucher must be for the contract to take it.
extension Attack<Voucher> {
  /// An older voucher comes after a newer one.
  static let staleVoucher = Attack(
    name: "stale-voucher",
    fails: Telling(
      title: "An older voucher after a newer one: the contract compares the nonces",
      about: """
        Four FIL are on the contract's book when the older voucher for two is handed in, too. Its \
        nonce 1 is below the lane's 2: exit code 16, and the payee keeps four.
        """, olderLast),
    succeeds: Telling(
      title: "An older voucher after a newer one: without the nonce, the last one counts",
      about: """
        A contract that does not compare nonces takes the older voucher as news. The book goes \
        down to two FIL, and the payee has lost two by its own message.
        """, rules: { $0.contractRules = .published.waiving(.laneNonce, .laneNonceRises) },
      olderLast),
    waived: .none)

  private static let olderLast: Moves<Voucher> = {
    let stage = Stage(seed: "stale-voucher")
    return Stage.opening(10) + Stage.paying(.fil(2)) + Stage.paying(.fil(2))
      + stage.submitting(.fil(4), nonce: 2) + Stage.forcing(stage.voucher(.fil(2), nonce: 1))
      + Stage.ending
  }()

  /// The payer signs a refund for itself.
  static let selfSignedRefund = Attack(
    name: "self-signed-refund",
    fails: Telling(
      title: "The payer signs a refund and hands it in itself: refused",
      about: """
        A lower amount with a higher nonce is a refund, if the payee signs it. The payer signs one \
        FIL in the place of four and hands it in: the contract wants the other side's signature. \
        Exit code 16.
        """, refunding),
    succeeds: Telling(
      title: "The payer signs a refund and hands it in itself: three FIL are gone",
      about: """
        The contract does not look who has signed. Whoever hands a voucher in writes the book, and \
        the payer writes it down to one FIL.
        """, rules: { $0.contractRules = .published.waiving(.signerCounterparty) }, refunding),
    waived: .none)

  private static let refunding: Moves<Voucher> = {
    let stage = Stage(seed: "self-signed-refund")
    return Stage.opening(10) + Stage.paying(.fil(4)) + stage.submitting(.fil(4), nonce: 1)
      + Stage.forcing(stage.voucher(.fil(1), nonce: 2), by: .payer) + Stage.ending
  }()

  /// A voucher of one channel is handed in on another one.
  static let otherChannel = Attack(
    name: "replay-across-channels",
    fails: Telling(
      title: "A voucher of the last channel on the next one: it names its channel",
      about: """
        Payer and payee end one channel with four FIL paid and open another, where one FIL is \
        paid. The payee hands the old voucher in there: its signed bytes name the first channel. \
        Exit code 16.
        """, replaying),
    succeeds: Telling(
      title: "A voucher of the last channel on the next one: it pays twice",
      about: """
        Before version 0.8 a voucher did not name its channel. The payee hands the old voucher in \
        on the new channel and has four FIL again, of which the payer has signed one there.
        """, rules: { $0.contractRules = .published.waiving(.voucherChannel) }, replaying),
    waived: .none)

  private static let replaying: Moves<Voucher> = {
    let stage = Stage(seed: "replay-across-channels")
    let second = stage.channel(madeBy: 2)
    let old = stage.voucher(.fil(4), nonce: 2)
    return Stage.opening(10) + Stage.paying(.fil(2)) + Stage.paying(.fil(2)) + Stage.settling
      + [Stage.mining(7)] + Stage.opening(10) + Stage.paying(.fil(1))
      + [.order(.payee, .submit(old, channel: second, secret: [])), Stage.mining(1)]
      + Stage.settling + [Stage.mining(1_439), .order(.payer, .collect(channel: stage.channel()))]
      + [.collect(.payer), Stage.mining(1)]
  }()
}
