internal import Bitcoin
internal import Filecoin
public import Simulation

extension Voucher.Order: Marked {
  public func write(to writer: inout MarkWriter) {
    writer.write(kind.rawValue)
    switch self {
    case .addFunds(let amount, let source):
      writer.write(amount)
      writer.write(source.rawValue)
    case .create(let wish, let channel):
      writer.write(wish.voucher(in: channel ?? .initActor, nonce: 0))
    case .pay(let amount, let lane):
      writer.write(amount)
      writer.write(lane)
    case .add(let voucher, let channel, let least):
      writer.write(voucher)
      writer.write(channel)
      writer.write(least)
    case .submit(let voucher, let channel, let secret):
      writer.write(voucher)
      writer.write(channel)
      secret.withUnsafeBytes { writer.write($0) }
    case .settle(let channel), .collect(let channel): writer.write(channel)
    case .giveUp, .resume: break
    }
  }
}
