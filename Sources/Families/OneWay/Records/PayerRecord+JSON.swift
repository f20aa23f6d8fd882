internal import Bitcoin
public import Channels
public import ExactJSON

extension OneWay.Payer.Record {
  /// The record as it is stored, with a checksum at its end.
  public var json: JSON {
    var json = OneWay.RecordHeader(number: number, state: state.name).json(of: .payer)
    state.write(to: &json)
    return RecordSeal.closing(json)
  }

  /// Reads a record; one that was torn, changed or written by the other side is refused.
  public init(json: JSON) throws(RecordError) {
    let rest = try RecordSeal.opening(json)
    do throws(MemberError) {
      var members = try MemberReader(rest)
      let header = try OneWay.RecordHeader(&members, of: .payer)
      self.init(number: header.number, state: try OneWay.Payer.State(header, &members))
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

extension OneWay.Payer.State {
  fileprivate var name: OneWay.RecordState {
    switch self {
    case .idle: .idle
    case .proposing: .proposing
    case .funding: .funding
    case .open: .open
    case .closing: .closing
    case .leaving: .leaving
    }
  }

  fileprivate func write(to json: inout JSONObject) {
    switch self {
    case .idle: break
    case .proposing(let terms): json[OneWay.RecordKey.terms] = terms.json
    case .funding(let funding):
      funding.channel.write(to: &json)
      json[OneWay.RecordKey.funding] = .hex(funding.transaction.encoded)
    case .open(let open), .closing(let open), .leaving(let open): open.write(to: &json)
    }
  }

  fileprivate init(
    _ header: OneWay.RecordHeader, _ members: inout MemberReader
  ) throws(MemberError) {
    switch header.state {
    case .idle: self = .idle
    case .proposing: self = .proposing(try members.terms())
    case .accepted:
      throw header.misplaced(among: [.idle, .proposing, .funding, .open, .closing, .leaving])
    case .funding:
      let channel = try OneWay.FundedChannel(&members)
      let transaction = try members.transaction(OneWay.RecordKey.funding)
      self = .funding(.init(channel: channel, transaction: transaction))
    case .open: self = .open(try .init(&members))
    case .closing: self = .closing(try .init(&members))
    case .leaving: self = .leaving(try .init(&members))
    }
  }
}

extension OneWay.Payer.Open {
  fileprivate func write(to json: inout JSONObject) {
    channel.write(to: &json)
    json[OneWay.RecordKey.fundings] = .array(fundings.map { .hex($0.encoded) })
    wayOut.write(to: &json)
    json[OneWay.RecordKey.latest] = latest.json
  }

  fileprivate init(_ members: inout MemberReader) throws(MemberError) {
    self.init(
      channel: try OneWay.FundedChannel(&members),
      fundings: try members.list(OneWay.RecordKey.fundings) { json throws(MemberError) in
        try json.asTransaction()
      },
      wayOut: try OneWay.WayOut(&members),
      latest: try members.read(OneWay.RecordKey.latest) { json throws(MemberError) in
        try OneWay.Payment(json: json)
      })
  }
}
