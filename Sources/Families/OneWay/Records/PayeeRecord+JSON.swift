internal import Bitcoin
public import Channels
public import ExactJSON

extension OneWay.Payee.Record {
  /// The record as it is stored, with a checksum at its end.
  public var json: JSON {
    var json = OneWay.RecordHeader(number: number, state: state.name).json(of: .payee)
    state.write(to: &json)
    return RecordSeal.closing(json)
  }

  /// Reads a record; one that was torn, changed or written by the other side is refused.
  public init(json: JSON) throws(RecordError) {
    let rest = try RecordSeal.opening(json)
    do throws(MemberError) {
      var members = try MemberReader(rest)
      let header = try OneWay.RecordHeader(&members, of: .payee)
      self.init(number: header.number, state: try OneWay.Payee.State(header, &members))
      try members.finish()
    } catch {
      throw .member(error)
    }
  }

  /// Reads a record off the bytes that were stored.
  public init(parsing bytes: [UInt8]) throws(RecordError) {
    try self.init(json: RecordFormat.parse(bytes))
  }

  /// The record as bytes to be stored: one line without white space.
  public var bytes: [UInt8] { json.bytes() }
}

extension OneWay.Payee.State {
  fileprivate var name: OneWay.RecordState {
    switch self {
    case .idle: .idle
    case .accepted: .accepted
    case .open: .open
    case .leaving: .leaving
    }
  }

  fileprivate func write(to json: inout JSONObject) {
    switch self {
    case .idle: break
    case .accepted(let channel): channel.write(to: &json)
    case .open(let open), .leaving(let open): open.write(to: &json)
    }
  }

  fileprivate init(
    _ header: OneWay.RecordHeader, _ members: inout MemberReader
  ) throws(MemberError) {
    switch header.state {
    case .idle: self = .idle
    case .accepted: self = .accepted(try OneWay.Channel(&members))
    case .open: self = .open(try .init(&members))
    case .leaving: self = .leaving(try .init(&members))
    case .proposing, .funding, .closing:
      throw header.misplaced(among: [.idle, .accepted, .open, .leaving])
    }
  }
}

extension OneWay.Payee.Open {
  fileprivate func write(to json: inout JSONObject) {
    channel.write(to: &json)
    wayOut.write(to: &json)
    switch standing {
    case .nothing: break
    case .paid(let signed): json[OneWay.RecordKey.standing] = signed.json
    }
    json[OneWay.RecordKey.released] = .satoshis(released)
  }

  /// Without a payment nothing is paid.
  fileprivate init(_ members: inout MemberReader) throws(MemberError) {
    let channel = try OneWay.FundedChannel(&members)
    let wayOut = try OneWay.WayOut(&members)
    let standing = try members.read(
      OneWay.RecordKey.standing, or: OneWay.Payee.Standing.nothing
    ) { json throws(MemberError) in .paid(try OneWay.SignedPayment(json: json)) }
    self.init(
      channel: channel, wayOut: wayOut, standing: standing,
      released: try members.satoshis(OneWay.RecordKey.released))
  }
}
