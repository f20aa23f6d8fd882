internal import Bitcoin
internal import Channels
internal import Simulation
public import Walkthroughs

extension Walkthrough<OneWay> {
  /// The ways out of the payer, one after the other, and how it is without any.
  public static var fourDoors: Walkthrough { fourDoors(OneWay.Plot.shop(.trusting)) }

  /// The same with other amounts; each part has a variant of its own.
  static func fourDoors(_ terms: OneWay.Terms) -> Walkthrough {
    let world = Scenario<OneWay>("four-doors", terms)
    return Walkthrough(
      world, title: "Four doors out",
      about: """
        \(.who(.payer))'s money is under two keys, and \(.who(.payee)) vanishes. Without a way \
        out the money is gone; there are four ways out, and each has its price.
        """,
      cast: PerRole(payer: "Mara", payee: "Jonas"), denomination: .satoshis,
      beats: trusting(OneWay.Plot(terms), world) + cosigned(world) + byScript(world)
        + kickOff(world) + [sideBySide(world)])
  }

  private static func trusting(
    _ open: OneWay.Plot, _ world: Scenario<OneWay>
  ) -> [Beat<OneWay>] {
    [
      Beat(
        "A room without a door",
        """
        \(.who(.payer)) puts \(.capacity) under both keys, and nothing else was agreed. This is \
        how every explanation of channels begins: two people, one output, and good will.
        """,
        in: world, moves: open.opening, focus: .funding, forks: [lockedIn()]),
      Beat(
        "A stream of payments",
        """
        \(.who(.payer)) signs payment after payment, \(.stateCount) by now: \
        \(.division(.latest)). \(.who(.payee)) hands over goods worth \(.goods) for them, and \
        holds a transaction that takes them to the chain.
        """,
        moves: open.paying(3), focus: .close(.latest)),
      Beat(
        "As long as both are honest",
        """
        \(.who(.payee)) closes, block \(.height) holds it, and each has what was agreed. Many \
        streams end just like this one. But \(.who(.payer)) depended on it: no transaction in the \
        hands of \(.who(.payer)) could have brought anything back.
        """,
        moves: OneWay.Plot.closing, focus: .close(.latest)),
    ]
  }

  /// The payee vanishes, and there is no way out.
  private static func lockedIn() -> Fork<OneWay> {
    Fork(
      "no-way-out", "What if \(.who(.payee)) vanishes now?", asking: .noWayOut,
      beats: [
        Beat(
          "No transaction to broadcast",
          """
          \(.who(.payee)) is gone. A hundred blocks later \(.who(.payer)) still holds the funding \
          and nothing that spends it: \(.locked) lie under both keys, and none of it was paid.
          """,
          moves: [.silence(.payee)] + .mining(100), focus: .funding)
      ],
      moral: """
        Without a way out \(.who(.payer)) has to trust \(.who(.payee)) with the whole deposit: it \
        takes one signature to get it back, and \(.who(.payee)) can ask any price for that.
        """)
  }

  private static func cosigned(_ world: Scenario<OneWay>) -> [Beat<OneWay>] {
    let terms = world.terms.with(.refund(at: 140))
    let plot = OneWay.Plot(terms)
    let careful = world.changed(terms)
    return [
      Beat(
        "The first door: a refund signed in advance",
        """
        Before the money moves, \(.who(.payee)) signs a refund that is locked to height \
        \(.expiry). \(.who(.payer)) has built the funding and keeps it back, and tells only where \
        its output will be. That works because no one can change the name of a segwit transaction.
        """,
        in: careful, moves: OneWay.Plot.offering, focus: .funding, forks: [hasty(plot, careful)]),
      Beat(
        "The refund is in hand, and then the money moves",
        """
        The signature comes, \(.who(.payer)) checks and stores it, and broadcasts the funding. \
        \(.stateCount) payments follow, and then \(.who(.payee)) is silent for good.
        """,
        moves: OneWay.Plot.answering + plot.confirming + plot.paying(2) + [.silence(.payee)],
        focus: .refund),
      Beat(
        "Out by the first door",
        """
        Block \(.block(.refund)) holds the refund, the first that its lock allows. \
        \(.who(.payer)) has everything back but fees, the unclaimed payments too. The price: one \
        more exchange before the channel opens, and a transaction to keep safe.
        """,
        moves: plot.mining(to: plot.firstRefundBlock), focus: .refund),
    ]
  }

  /// The payer lets the money go before the refund is signed.
  private static func hasty(
    _ plot: OneWay.Plot, _ careful: Scenario<OneWay>
  ) -> Fork<OneWay> {
    var twin = careful.changed(without: .payer([.refundBeforeFunding]))
    twin.moves = OneWay.Plot.offering
    return Fork(
      "money-first", "What if the money moved before the refund is signed?", from: .twin(twin),
      asking: .moneyFirst,
      beats: [
        Beat(
          "The signature does not come",
          """
          Here \(.who(.payer)) leaves out one rule and broadcasts the funding at once. \
          \(.who(.payee)) keeps the signature back. Height \(.height), beyond the height that the \
          refund would have been locked to, and \(.locked) lie under both keys.
          """,
          moves: [.silence(.payee)] + .mining(Int(plot.firstRefundBlock - OneWay.Plot.firstTip)),
          focus: .funding)
      ],
      moral: """
        First the way back, then the money: the order is the whole protection.
        """)
  }

  private static func byScript(_ world: Scenario<OneWay>) -> [Beat<OneWay>] {
    let expiry = OneWay.Plot(world.terms.with(.expiry(at: 140)))
    let lifetime = OneWay.Plot(world.terms.with(.lifetime(40)))
    return [
      Beat(
        "The second door: the script knows the height",
        """
        With OP_CHECKLOCKTIMEVERIFY the lock moves into the script: from height \(.expiry) on the \
        key of \(.who(.payer)) is enough. Nothing is signed in advance, nothing has to be kept, \
        and the funding goes out at once. \(.stateCount) payments, and \(.who(.payee)) vanishes.
        """,
        in: world.changed(expiry.terms),
        moves: expiry.opening + expiry.paying(2) + [.silence(.payee)], focus: .refund,
        forks: [expiry.after(2).earlyRefundAlone()]),
      Beat(
        "Out by the second door",
        """
        \(.who(.payer)) signs the refund when it is wanted, and block \(.block(.refund)) holds it. \
        The price is the calendar: the day is fixed before the channel opens, and each day of \
        waiting for the funding is a day less to pay in.
        """,
        moves: expiry.mining(to: expiry.firstRefundBlock), focus: .refund),
      Beat(
        "The third door: the script counts blocks",
        """
        With OP_CHECKSEQUENCEVERIFY the script counts from its own confirmation, \(.lifetime). The \
        funding is in block \(.block(.funding)), so block \(.firstRefundBlock) is the first that \
        may hold the refund. A funding that waits long for its block loses nothing.
        """,
        in: world.changed(lifetime.terms),
        moves: lifetime.opening + lifetime.paying(2) + [.silence(.payee)], focus: .refund),
      Beat(
        "Out by the third door",
        """
        Block \(.block(.refund)) holds the refund. The price: such a lock has few bits, so that it \
        cannot count much more than a year of blocks, and the life of the channel is still fixed.
        """,
        moves: lifetime.mining(to: lifetime.firstRefundBlock), focus: .refund),
    ]
  }

  private static func kickOff(_ world: Scenario<OneWay>) -> [Beat<OneWay>] {
    let plot = OneWay.Plot(world.terms.with(.kickOff(10)))
    let blocks: UInt32 = 10
    return [
      Beat(
        "The fourth door: a clock that \(.who(.payer)) starts",
        """
        \(.who(.payee)) signs a kick-off in advance, which has no lock and pays to a second script \
        that counts \(.lifetime). As long as \(.who(.payer)) keeps it, no clock runs, and the \
        channel has no expiry. Each payment takes \(.signatures) signatures now, for \
        \(.who(.payee)) may have to close from either output.
        """,
        in: world.changed(plot.terms), moves: plot.opening + plot.paying(2), focus: .kickOff),
      Beat(
        "\(.who(.payer)) starts the clock",
        """
        Months may have passed. \(.who(.payee)) does not answer, \(.who(.payer)) gives up and \
        broadcasts the kick-off, and block \(.block(.kickOff)) holds it. Only now there is a first \
        block for the refund: \(.firstRefundBlock).
        """,
        moves: [.silence(.payee), .order(.payer, .giveUp)] + .mining(1), focus: .kickOff,
        forks: [lateClose(plot.after(2))]),
      Beat(
        "Out by the fourth door",
        """
        Block \(.block(.refund)) holds the refund. The price: one transaction more on the chain, \
        and \(.who(.payee)) must look at the chain more often than every \(.lifetime), for the \
        clock may start at any time.
        """,
        moves: .mining(Int(blocks)), focus: .refund, exhibit: .fees),
    ]
  }

  /// The payee sees the kick-off, and closes from its output.
  private static func lateClose(_ plot: OneWay.Plot) -> Fork<OneWay> {
    Fork(
      "payee-answers", "What if \(.who(.payee)) sees the kick-off?", asking: .kickedOff,
      beats: [
        Beat(
          "The other close",
          """
          \(.who(.payee)) comes back, sees that the funding is spent, and closes from the \
          kick-off's output with the second of the two signatures. Block \(.height) holds it, and \
          \(.who(.payee)) has \(.moved(.payee)).
          """,
          moves: [.wake(.payee)] + .mining(1), focus: .closeAfterKickOff(plot.payments))
      ],
      moral: """
        The kick-off forces an end and decides nothing: \(.who(.payee)) has what was paid, if the \
        close comes before the lock of the refund is over.
        """)
  }

  private static func sideBySide(_ world: Scenario<OneWay>) -> Beat<OneWay> {
    Beat(
      "Side by side",
      """
      The same channel once more with each way out: a few payments, \(.who(.payee)) vanishes, and \
      \(.who(.payer)) leaves as soon as the lock allows. What differs is who must sign first, when \
      \(.who(.payer)) has the money back, and how many transactions that takes.
      """,
      """
      For \(.who(.payee)) all of them come to the same rule: be in a block before the refund can \
      be. Two directions at once need another design; a duplex channel is made of two of these, \
      and the kick-off is the seed of it.
      """,
      in: world, exhibit: .doors)
  }
}

extension OneWay.Terms {
  /// The same with another way out.
  func with(_ variant: OneWay.Variant) -> OneWay.Terms {
    var terms = self
    terms.variant = variant
    return terms
  }
}
