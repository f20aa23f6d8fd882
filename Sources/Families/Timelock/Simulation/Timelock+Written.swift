internal import Bitcoin
public import Channels
public import ExactJSON
public import Simulation

// How moves and changes of a timelock channel are written.
extension Timelock {
  /// The terms as messages say them, but with amounts as people write them.
  public static func json(of terms: Terms) -> JSON {
    guard var object = terms.json.object else { return terms.json }
    object[Terms.Key.capacity] = .written(terms.capacity)
    object[Terms.Key.unit] = .written(terms.unit)
    return .object(object)
  }

  public static func terms(_ json: JSON) throws(MemberError) -> Terms { try Terms(json: json) }

  public static var termsNotes: [MemberNote] { Terms.notes }

  public static func json(of message: Message) -> JSON { message.json }

  public static func json(of order: Order, to role: PaymentRole) -> JSONObject {
    switch order {
    case .open: [Key.open: .role(role)]
    case .pay(let amount): [Key.pay: .written(amount)]
    case .release(let amount): [Key.release: .written(amount)]
    case .close: [Key.close: .role(role)]
    case .giveUp: [Key.giveUp: .role(role)]
    case .resume: [Key.resume: .role(role)]
    }
  }

  public static func json(of trick: Trick) -> JSONObject {
    switch trick {
    case .askBackwards(let amount): [Key.askBackwards: .written(amount)]
    case .doubleSpend(let fee):
      [Key.doubleSpend: .string(Key.funding), Key.extraFee: .written(fee)]
    case .malleate: [Key.malleate: .string(Key.funding)]
    }
  }

  public static func json(of change: Tampering<MessageChange>) -> JSONObject {
    switch change {
    case .message(.channel): [Key.channel: .string(ChangeKey.another)]
    case .message(.state(let state)): [Key.state: .number(state)]
    case .message(.toPayee(let amount)): [Key.toPayee: .written(amount)]
    case .message(.spentValue(let amount)): [Key.spentValue: .written(amount)]
    case .transaction(let change): change.json(everythingTo: PaymentRole.payer)
    case .signature(let change): change.json
    }
  }

  /// What moves and changes of this family are called.
  private enum Key {
    static let open = "open"
    static let pay = "pay"
    static let release = "release"
    static let close = "close"
    static let giveUp = "give-up"
    static let resume = "resume"
    static let askBackwards = "ask-backwards"
    static let doubleSpend = "double-spend"
    static let malleate = "malleate"
    static let extraFee = "extra-fee"
    static let funding = "funding"
    static let channel = "channel"
    static let state = "state"
    static let toPayee = "to-payee"
    static let spentValue = "spent-value"
  }
}

extension Timelock {
  /// What the examples pay.
  private static var oneMilliBitcoin: Amount { Amount(uncheckedSatoshis: 100_000) }

  public static var examples: MoveExamples<Timelock> {
    MoveExamples(
      broadcast: (.commitment(1), .lockTime(0)), tampering: .state(5),
      block: .without([.channel(.commitment(2))]), branch: .only([.doubleSpend]),
      repetition: [.pay(oneMilliBitcoin), .exchange])
  }

  public static var orderForms: [WrittenForm<Move<Timelock>>] {
    [
      WrittenForm(
        "The payer's owner orders it to offer the terms of the story.", example: .open,
        Written.word(Key.open, PaymentRole.payer.rawValue)
      ) { _ in .open },
      WrittenForm(
        "The payer's owner orders it to pay so much more.", example: .pay(oneMilliBitcoin),
        Written.amount(Key.pay)
      ) { .pay($0) },
      WrittenForm(
        "The payee's owner orders it to hand over goods worth so much before they are paid.",
        example: .release(oneMilliBitcoin), Written.amount(Key.release)
      ) { .release($0) },
      WrittenForm(
        "An owner orders to close the channel together with the other side.",
        example: .close(.payee), Written.role(Key.close)
      ) { .close($0) },
      WrittenForm(
        "An owner orders to agree on nothing more, and to close alone.",
        example: .giveUp(.payer), Written.role(Key.giveUp)
      ) { .giveUp($0) },
      WrittenForm(
        "An owner orders to send again what was sent last, in case it was lost.",
        example: .resume(.payee), Written.role(Key.resume)
      ) { .resume($0) },
    ]
  }

  public static var trickForms: [WrittenForm<Move<Timelock>>] {
    [
      WrittenForm(
        "The payer asks for a state in which the payee has so much less than now.",
        example: .askBackwards(oneMilliBitcoin), Written.amount(Key.askBackwards)
      ) { .askBackwards($0) },
      WrittenForm(
        """
        The payer spends the coins of the funding another way and offers that to the network; \
        without more fee only miners that prefer it take it.
        """,
        example: .doubleSpend(extraFee: Amount(uncheckedSatoshis: 500)),
        Written.word(Key.doubleSpend, Key.funding),
        Written.amount(Key.extraFee, "How much more fee it pays than the funding.")
      ) { _, fee in .doubleSpend(extraFee: fee) },
      WrittenForm(
        "Anyone gives an unconfirmed legacy funding another txid, by the twin of its signature.",
        example: .malleate, Written.word(Key.malleate, Key.funding)
      ) { _ in .malleate },
    ]
  }

  public static var changeForms: [WrittenForm<Tampering<MessageChange>>] {
    [
      WrittenForm(
        "The message names another channel.", example: .channel,
        Written.word(Key.channel, ChangeKey.another)
      ) { _ in .channel },
      WrittenForm(
        "The message names another state.", example: .state(5), Written.number(Key.state)
      ) { .state($0) },
      WrittenForm(
        "The message asks for another share of the payee.",
        example: .toPayee(Amount(uncheckedSatoshis: 200_000)), Written.amount(Key.toPayee)
      ) { .toPayee($0) },
    ]
      + TransactionChange.forms(everythingTo: PaymentRole.payer).map { form in
        form.map { .transaction($0) }
      }
      + [
        WrittenForm(
          "The message says that the spent output has another value.",
          example: .spentValue(Amount(uncheckedSatoshis: 150_000)), Written.amount(Key.spentValue)
        ) { .spentValue($0) }
      ]
      + SignatureChange.forms.map { form in form.map { .signature($0) } }
  }
}
