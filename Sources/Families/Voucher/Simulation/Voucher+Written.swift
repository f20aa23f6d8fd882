public import Channels
public import ExactJSON
internal import Bitcoin
internal import Filecoin
internal import Simulation

// How moves and changes of a voucher channel are written.
extension Voucher {
  public static func json(of terms: Terms) -> JSON { terms.json }

  public static func terms(_ json: JSON) throws(MemberError) -> Terms { try Terms(json: json) }

  public static var termsNotes: [MemberNote] { Terms.notes }

  public static func json(of message: Message) -> JSON { message.json }

  public static func json(of order: Order, to role: PaymentRole) -> JSONObject {
    let word = order.kind.rawValue
    switch order {
    case .addFunds(let amount, let source):
      var json: JSONObject = [word: .string(amount.text)]
      if source != .adding { json[MoveWord.source] = .string(source.rawValue) }
      return json
    case .create(let wish, let channel):
      var json: JSONObject = [word: .role(role), MoveWord.amount: .string(wish.amount.text)]
      wish.write(to: &json)
      json[MoveWord.channel] = channel.map { .string($0.text()) }
      return json
    case .pay(let amount, let lane):
      return [word: .string(amount.text), MoveWord.lane: .number(lane)]
    case .add(let voucher, let channel, let least):
      var json: JSONObject = [word: .role(role), MoveWord.voucher: .string(voucher.text)]
      json[MoveWord.channel] = channel.map { .string($0.text()) }
      if least != .zero { json[MoveWord.atLeast] = .string(least.text) }
      return json
    case .submit(let voucher, let channel, let secret):
      var json: JSONObject = [word: .role(role), MoveWord.voucher: .string(voucher.text)]
      json[MoveWord.channel] = channel.map { .string($0.text()) }
      if !secret.isEmpty { json[MoveWord.secret] = .hex(secret) }
      return json
    case .settle(let channel), .collect(let channel):
      var json: JSONObject = [word: .role(role)]
      json[MoveWord.channel] = channel.map { .string($0.text()) }
      return json
    case .giveUp, .resume: return [word: .role(role)]
    }
  }

  public static func json(of trick: Trick) -> JSONObject {
    switch trick {
    case .submit(let role, let voucher, let secret):
      var json: JSONObject = [
        MoveWord.forceSubmit: .role(role), MoveWord.voucher: .string(voucher.text),
      ]
      if !secret.isEmpty { json[MoveWord.secret] = .hex(secret) }
      return json
    case .settle(let role): return [MoveWord.forceSettle: .role(role)]
    case .collect(let role): return [MoveWord.forceCollect: .role(role)]
    case .sign(let role, let wish, let nonce):
      var json: JSONObject = [
        MoveWord.sign: .role(role), MoveWord.amount: .string(wish.amount.text),
        MoveWord.nonce: .number(nonce),
      ]
      wish.write(to: &json)
      return json
    }
  }

  public static func json(of change: VoucherChange) -> JSONObject {
    switch change {
    case .channel(let address): [MoveWord.channel: .string(address.text())]
    case .lane(let lane): [MoveWord.lane: .number(lane)]
    case .nonce(let nonce): [MoveWord.nonce: .number(nonce)]
    case .amount(let amount): [MoveWord.amount: .string(amount.text)]
    case .timeLockMin(let epoch): [MoveWord.timeLockMin: .number(epoch.value)]
    case .timeLockMax(let epoch): [MoveWord.timeLockMax: .number(epoch.value)]
    case .secretHash(let hash): [MoveWord.secretHash: .hex(hash)]
    case .minSettleHeight(let epoch): [MoveWord.minSettleHeight: .number(epoch.value)]
    case .merge(let lane, let nonce):
      [MoveWord.merge: .number(lane), MoveWord.nonce: .number(nonce)]
    case .unsigned: [MoveWord.signature: .string(MoveWord.none)]
    }
  }

  /// What the members of moves and changes of this family are called.
  enum MoveWord {
    static let source = "source"
    static let amount = "amount"
    static let channel = "channel"
    static let lane = "lane"
    static let voucher = "voucher"
    static let atLeast = "at-least"
    static let secret = "secret"
    static let forceSubmit = "force-submit"
    static let forceSettle = "force-settle"
    static let forceCollect = "force-collect"
    static let sign = "sign-voucher"
    static let nonce = "nonce"
    static let timeLockMin = "time-lock-min"
    static let timeLockMax = "time-lock-max"
    static let secretHash = "secret-hash"
    static let minSettleHeight = "min-settle-height"
    static let merge = "merge"
    static let merges = "merges"
    static let signature = "signature"
    static let none = "none"
  }
}

extension Voucher.VoucherWish {
  /// Adds what is not as usual.
  fileprivate func write(to json: inout JSONObject) {
    typealias Word = Voucher.MoveWord
    json[Word.lane] = .number(lane)
    for (key, epoch) in [
      (Word.timeLockMin, timeLockMin), (Word.timeLockMax, timeLockMax),
      (Word.minSettleHeight, minSettleHeight),
    ] where epoch != .zero {
      json[key] = .number(epoch.value)
    }
    if !secretHash.isEmpty { json[Word.secretHash] = .hex(secretHash) }
    if !merges.isEmpty {
      json[Word.merges] = .array(
        merges.map { ["lane": .number($0.lane), "nonce": .number($0.nonce)] })
    }
  }
}
