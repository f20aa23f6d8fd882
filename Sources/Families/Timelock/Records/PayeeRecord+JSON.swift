internal import Bitcoin
public import Channels
public import ExactJSON

extension Timelock.Payee.Record {
  /// The record as it is stored, with a checksum at its end.
  public var json: JSON {
    var json = Timelock.RecordHeader(number: number, state: state.name).json(of: .payee)
    state.write(to: &json)
    return RecordSeal.closing(json)
  }

  /// Reads a record; one that was torn, changed or written by the other side is refused.
  public init(json: JSON) throws(RecordError) {
    let rest = try RecordSeal.opening(json)
    do throws(MemberError) {
      var members = try MemberReader(rest)
      let header = try Timelock.RecordHeader(&members, of: .payee)
      self.init(
        number: header.number, state: try Timelock.Payee.State(header, &members))
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

extension Timelock.Payee.State {
  fileprivate var name: Timelock.RecordState {
    switch self {
    case .idle: .idle
    case .accepted: .accepted
    case .open: .open
    case .updating: .updating
    case .settling: .settling
    case .leaving: .leaving
    }
  }

  fileprivate func write(to json: inout JSONObject) {
    switch self {
    case .idle: break
    case .accepted(let channel): channel.write(to: &json)
    case .open(let open): open.write(to: &json)
    case .updating(let open, let division, let given):
      open.write(to: &json)
      var pending: JSONObject = [:]
      division.write(to: &pending)
      pending[Timelock.RecordKey.given] = given.json
      json[Timelock.RecordKey.pending] = .object(pending)
    case .settling(let open, let given):
      open.write(to: &json)
      json[Timelock.RecordKey.given] = given.json
    case .leaving(let open, let exit):
      open.write(to: &json)
      exit.write(to: &json)
    }
  }

  fileprivate init(
    _ header: Timelock.RecordHeader, _ members: inout MemberReader
  ) throws(MemberError) {
    switch header.state {
    case .idle: self = .idle
    case .proposing, .funding:
      throw header.misplaced(among: [.idle, .accepted, .open, .updating, .settling, .leaving])
    case .accepted: self = .accepted(try Timelock.Channel(&members))
    case .open: self = .open(try .init(&members))
    case .updating:
      let open = try Timelock.Payee.Open(&members)
      self = try members.read(Timelock.RecordKey.pending) { json throws(MemberError) in
        try .updating(open, pending: json)
      }
    case .settling:
      self = .settling(try .init(&members), try members.given(Timelock.RecordKey.given))
    case .leaving: self = .leaving(try .init(&members), try Timelock.Exit(&members))
    }
  }

  private static func updating(
    _ open: Timelock.Payee.Open, pending json: JSON
  ) throws(MemberError) -> Self {
    var members = try MemberReader(json)
    let division = try Timelock.Division(&members)
    let given = try members.given(Timelock.RecordKey.given)
    try members.finish()
    return .updating(open, division, given)
  }
}

extension Timelock.Payee.Open {
  fileprivate func write(to json: inout JSONObject) {
    channel.write(to: &json)
    json[Timelock.RecordKey.refund] = refund.json
    switch standing {
    case .refund: break
    case .signed(let closing): json[Timelock.RecordKey.standing] = closing.json
    }
    json[Timelock.RecordKey.released] = .satoshis(released)
  }

  /// Without a commitment the refund stands.
  fileprivate init(_ members: inout MemberReader) throws(MemberError) {
    let channel = try Timelock.FundedChannel(&members)
    let refund = try members.given(Timelock.RecordKey.refund)
    let standing = try members.read(Timelock.RecordKey.standing, or: Timelock.Payee.Standing.refund)
    {
      json throws(MemberError) in .signed(try Timelock.SignedClosing(json: json))
    }
    self.init(
      channel: channel, refund: refund, standing: standing,
      released: try members.satoshis(Timelock.RecordKey.released))
  }
}
