internal import Bitcoin
public import Channels
public import Filecoin
public import Simulation

// The forms of moves and changes, in the order of the reference.
extension Voucher {
  /// What the examples pay.
  private static var oneFIL: TokenAmount { .fil(1) }

  public static var examples: MoveExamples<Voucher> {
    MoveExamples(
      broadcast: (.create, .unsigned), tampering: .nonce(5),
      block: .without([.channel(.settle(.payer))]), branch: .only([.channel(.settle(.payer))]),
      repetition: [.pay(oneFIL), .exchange])
  }

  public static var orderForms: [WrittenForm<Move<Voucher>>] { moneyForms + partingForms }

  private static var moneyForms: [WrittenForm<Move<Voucher>>] {
    [
      WrittenForm(
        "The payer's owner orders it to put so much into a channel with the payee.",
        example: .addFunds(.fil(10)), Written.tokens(OrderKind.addFunds.rawValue),
        Written.source
      ) { .order(.payer, .addFunds($0, $1)) },
      WrittenForm(
        "The payer's owner orders it to sign a voucher for so much more, and to send it.",
        example: .pay(oneFIL), Written.tokens(OrderKind.pay.rawValue), Written.lane
      ) { .order(.payer, .pay($0, lane: $1)) },
      WrittenForm(
        "An owner orders to sign a voucher for so much in all, and to keep it.",
        example: .order(.payer, .create(VoucherWish(amount: .fil(2)), channel: nil)),
        Written.role(OrderKind.create.rawValue), Written.tokens(MoveWord.amount), Written.wish,
        Written.channel
      ) { .order($0, .create($2.with(amount: $1), channel: $3)) },
      WrittenForm(
        "An owner hands its wallet a voucher that came by another way than the network.",
        example: .order(.payee, .add(exampleVoucher, channel: nil, atLeast: .zero)),
        Written.role(OrderKind.add.rawValue), Written.voucher, Written.channel,
        Written.optionalTokens(MoveWord.atLeast, "How much it must add at least.")
      ) { .order($0, .add($1, channel: $2, atLeast: $3)) },
      WrittenForm(
        "An owner orders to hand a voucher in to the contract.",
        example: .order(.payee, .submit(exampleVoucher, channel: nil, secret: [])),
        Written.role(OrderKind.submit.rawValue), Written.voucher, Written.channel,
        Written.optionalBytes(MoveWord.secret, "The secret that the voucher asks for.")
      ) { .order($0, .submit($1, channel: $2, secret: $3)) },
    ]
  }

  private static var partingForms: [WrittenForm<Move<Voucher>>] {
    [
      WrittenForm(
        "An owner orders to start the window after which the channel can be collected.",
        example: .settle(.payer), Written.role(OrderKind.settle.rawValue), Written.channel
      ) { .order($0, .settle(channel: $1)) },
      WrittenForm(
        "An owner orders to pay both sides and to end the channel.", example: .collect(.payee),
        Written.role(OrderKind.collect.rawValue), Written.channel
      ) { .order($0, .collect(channel: $1)) },
      WrittenForm(
        "An owner orders to take part in nothing more: hand in, settle, and collect in time.",
        example: .giveUp(.payer), Written.role(OrderKind.giveUp.rawValue)
      ) { .giveUp($0) },
      WrittenForm(
        "An owner orders to send again what was sent last, in case it was lost.",
        example: .resume(.payer), Written.role(OrderKind.resume.rawValue)
      ) { .resume($0) },
    ]
  }

  public static var trickForms: [WrittenForm<Move<Voucher>>] {
    [
      WrittenForm(
        "A side hands in a voucher, whatever its own wallet thinks of it.",
        example: .trick(.submit(.payee, exampleVoucher, secret: [])),
        Written.role(MoveWord.forceSubmit), Written.voucher,
        Written.optionalBytes(MoveWord.secret, "The secret that the voucher asks for.")
      ) { .trick(.submit($0, $1, secret: $2)) },
      WrittenForm(
        "A side settles, whatever its own wallet thinks of it.",
        example: .trick(.settle(.payer)), Written.role(MoveWord.forceSettle)
      ) { .trick(.settle($0)) },
      WrittenForm(
        "A side collects, whatever its own wallet thinks of it.",
        example: .trick(.collect(.payer)), Written.role(MoveWord.forceCollect)
      ) { .trick(.collect($0)) },
      WrittenForm(
        "A side signs a voucher that its own wallet would not sign, and sends it.",
        example: .trick(.sign(.payer, VoucherWish(amount: .fil(1)), nonce: 1)),
        Written.role(MoveWord.sign), Written.tokens(MoveWord.amount),
        Written.number64(MoveWord.nonce), Written.wish
      ) { .trick(.sign($0, $3.with(amount: $1), nonce: $2)) },
    ]
  }

  public static var changeForms: [WrittenForm<VoucherChange>] {
    [
      WrittenForm(
        "The voucher names another channel.", example: .channel(exampleVoucher.channel),
        Written.address(MoveWord.channel)
      ) { .channel($0) },
      WrittenForm(
        "The voucher is of another lane.", example: .lane(1), Written.number64(MoveWord.lane)
      ) { .lane($0) },
      WrittenForm(
        "The voucher has another nonce.", example: .nonce(5), Written.number64(MoveWord.nonce)
      ) { .nonce($0) },
      WrittenForm(
        "The voucher is for another amount.", example: .amount(oneFIL),
        Written.tokens(MoveWord.amount)
      ) { .amount($0) },
      WrittenForm(
        "The voucher counts from an epoch on.", example: .timeLockMin(Epoch(100)),
        Written.epoch(MoveWord.timeLockMin)
      ) { .timeLockMin($0) },
      WrittenForm(
        "The voucher runs out after an epoch.", example: .timeLockMax(Epoch(100)),
        Written.epoch(MoveWord.timeLockMax)
      ) { .timeLockMax($0) },
      WrittenForm(
        "The voucher asks for the secret behind a hash.", example: .secretHash([0xab]),
        Written.bytes(MoveWord.secretHash)
      ) { .secretHash($0) },
      WrittenForm(
        "The voucher puts the end of the channel off.", example: .minSettleHeight(Epoch(100_000)),
        Written.epoch(MoveWord.minSettleHeight)
      ) { .minSettleHeight($0) },
      WrittenForm(
        "The voucher merges another lane.", example: .merge(lane: 1, nonce: 1),
        Written.number64(MoveWord.merge), Written.number64(MoveWord.nonce)
      ) { .merge(lane: $0, nonce: $1) },
      WrittenForm(
        "The voucher carries no signature.", example: .unsigned,
        Written.word(MoveWord.signature, MoveWord.none)
      ) { _ in .unsigned },
    ]
  }

  private static var exampleVoucher: SignedVoucher {
    SignedVoucher(channel: .initActor, lane: 0, nonce: 1, amount: oneFIL)
  }
}

// The moves under their own names.
extension Move<Voucher> {
  /// The payer's owner orders it to put so much into a channel with the payee.
  public static func addFunds(_ amount: TokenAmount) -> Self {
    .order(.payer, .addFunds(amount, .adding))
  }
  /// The payer's owner orders it to sign a voucher for so much more, and to send it.
  public static func pay(_ amount: TokenAmount, lane: UInt64 = 0) -> Self {
    .order(.payer, .pay(amount, lane: lane))
  }
  /// An owner orders to start the window.
  public static func settle(_ role: PaymentRole) -> Self { .order(role, .settle(channel: nil)) }
  /// An owner orders to pay both sides and to end the channel.
  public static func collect(_ role: PaymentRole) -> Self { .order(role, .collect(channel: nil)) }
  /// An owner orders to take part in nothing more.
  public static func giveUp(_ role: PaymentRole) -> Self { .order(role, .giveUp) }
  /// An owner orders to send again what was sent last.
  public static func resume(_ role: PaymentRole) -> Self { .order(role, .resume) }
}
