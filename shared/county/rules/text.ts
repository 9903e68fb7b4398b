/* eslint-disable max-lines -- made by `npm run rules` from the files beside it; a test compares. Never edited by hand. */

/** validate_doc_update of every database of a county: one function in ES5. It throws `forbidden` with what readRefusal reads. */
export const validateText = String.raw`function (newDoc, oldDoc, userCtx, secObj) {
  var ruleData = {"mostDocumentChars":2000000,"mostEvents":5000,"mostEventChars":64000,"mostChunkBytes":65536,"mostLevels":12,"futureToleranceMs":300000,"types":{"issue":{"issue.registered":["clerk","station_head"],"issue.corrected":["clerk","station_head"],"issue.settled":["clerk","station_head"],"issue.addendum":["clerk","station_head"],"issue.county_note":["county_clerk"],"issue.carried_over":["clerk","station_head"],"issue.attached":["clerk","station_head"],"issue.linked":["clerk","station_head"],"issue.triaged":["clerk","station_head"],"issue.took_in":["clerk","station_head"],"issue.endorsed":["station_head"],"issue.told":["clerk","station_head"],"issue.filed":["clerk","station_head"],"issue.withdrawn":["clerk","station_head"],"issue.contact_viewed":["clerk","station_head"],"issue.contact_erased":["station_head"]},"place":{"place.added":["clerk","station_head","county_clerk"],"place.corrected":["clerk","station_head","county_clerk"]},"deputy":{"deputy.added":["clerk","station_head","county_clerk"],"deputy.corrected":["clerk","station_head","county_clerk"],"deputy.mandate_started":["clerk","station_head","county_clerk"],"deputy.mandate_suspended":["clerk","station_head","county_clerk"],"deputy.mandate_resumed":["clerk","station_head","county_clerk"],"deputy.mandate_ended":["clerk","station_head","county_clerk"],"deputy.entry_contested":["clerk","station_head","county_clerk"],"deputy.entry_decided":["station_head","county_clerk"]},"staff":{"staff.added":["station_head","county_clerk"],"staff.corrected":["station_head","county_clerk"],"staff.left":["station_head","county_clerk"]},"station":{"station.entered":["county_clerk"],"station.corrected":["county_clerk"],"station.called":["county_clerk"],"station.removed":["county_clerk"]},"suggestion":{"suggestion.drafted":["clerk","station_head"],"suggestion.revised":["clerk","station_head"]},"visit":{"visit.arrived":["clerk","station_head"],"visit.corrected":["clerk","station_head"],"visit.received":["clerk","station_head"],"visit.left":["clerk","station_head"]},"day":{"day.opened":["clerk","station_head"],"day.present":["clerk","station_head"],"day.absent":["clerk","station_head"],"day.hours":["clerk","station_head"]},"category":{"category.added":["clerk","station_head","county_clerk"],"category.corrected":["clerk","station_head","county_clerk"],"category.dropped":["clerk","station_head","county_clerk"]},"rota":{"rota.opened":["clerk","station_head"],"rota.corrected":["clerk","station_head"],"rota.seed_drawn":["clerk","station_head"],"rota.offset_set":["station_head"],"rota.proposed":["clerk","station_head"],"rota.adopted":["station_head"],"rota.published":["station_head"],"rota.month_sealed":["station_head"],"rota.closed":["station_head"]},"shift":{"shift.proposed":["clerk","station_head"],"shift.moved":["clerk","station_head"],"shift.filled":["clerk","station_head"],"shift.vacated":["clerk","station_head"],"shift.pinned":["clerk","station_head"],"shift.unpinned":["clerk","station_head"],"shift.released":["clerk","station_head"],"shift.reserve":["clerk","station_head"],"shift.published":["station_head"],"shift.attended":["clerk","station_head"],"shift.attendance_corrected":["station_head"],"shift.not_attended":["clerk","station_head"],"shift.cancelled":["station_head"]},"leave":{"leave.asked":["clerk","station_head"],"leave.granted":["station_head"],"leave.refused":["station_head"],"leave.withdrawn":["clerk","station_head"],"leave.ended":["clerk","station_head"]},"swap":{"swap.proposed":["clerk","station_head"],"swap.agreed":["clerk","station_head"],"swap.confirmed":["station_head"],"swap.refused":["station_head"],"swap.withdrawn":["clerk","station_head"]},"activity":{"activity.planned":["clerk","station_head"],"activity.corrected":["clerk","station_head"],"activity.held":["clerk","station_head"],"activity.attended":["clerk","station_head"],"activity.not_attended":["clerk","station_head"],"activity.item_added":["clerk","station_head"],"activity.item_done":["clerk","station_head"],"activity.attached":["clerk","station_head"],"activity.cancelled":["clerk","station_head"]},"calendar":{"calendar.entered":["clerk","station_head","county_clerk"],"calendar.corrected":["clerk","station_head","county_clerk"]},"dutyrule":{"dutyrule.added":["clerk","station_head"],"dutyrule.corrected":["clerk","station_head"],"dutyrule.stopped":["clerk","station_head"]},"sitting":{"sitting.sealed":["clerk","station_head"],"sitting.corrected":["clerk","station_head"]}}};
  function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  }
  function hasOwn(object, key) {
    return Object.prototype.hasOwnProperty.call(object, key);
  }
  function isListed(value, list) {
    return list.indexOf(value) >= 0;
  }
  function strangeKey(object, must, may) {
    var keys = Object.keys(object);
    var found = 0;
    for (var i = 0; i < keys.length; i++) {
      var key = keys[i];
      if (object[key] === undefined)
        continue;
      if (isListed(key, must))
        found += 1;
      else if (!isListed(key, may))
        return true;
    }
    return found !== must.length;
  }
  function isDay(value) {
    var match = typeof value === 'string' ? /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(value) : null;
    if (match === null)
      return false;
    var year = Number(match[1]);
    var month = Number(match[2]);
    var day = Number(match[3]);
    var leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
    var days = month === 2 ? (leap ? 29 : 28) : isListed(month, [4, 6, 9, 11]) ? 30 : 31;
    return month >= 1 && month <= 12 && day >= 1 && day <= days;
  }
  function isInstant(value) {
    var match = typeof value === 'string' ? /^(.{10})T([0-9]{2}):([0-9]{2}):([0-9]{2})\.[0-9]{3}Z$/.exec(value) : null;
    return match !== null && isDay(match[1]) && Number(match[2]) < 24 && Number(match[3]) < 60 && Number(match[4]) < 60;
  }
  function isWhole(value, least) {
    return typeof value === 'number' && value >= least && value <= 9007199254740991 && value % 1 === 0;
  }
  function isText(value, least, most) {
    return typeof value === 'string' && value.length >= least && value.length <= most;
  }
  function fits(value, pattern) {
    return typeof value === 'string' && pattern.test(value);
  }
  var roundConstants = [
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be,
    0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa,
    0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85,
    0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3,
    0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f,
    0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
  ];
  function sha256Words(message, count) {
    if (count % 4 === 0)
      message.push(0x80000000 | 0);
    else
      message[message.length - 1] = message[message.length - 1] | (0x80 << (24 - (count % 4) * 8));
    while (message.length % 16 !== 14)
      message.push(0);
    message.push(Math.floor(count / 0x20000000), (count << 3) | 0);
    var state = [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19];
    var schedule = [];
    for (var block = 0; block < message.length; block += 16) {
      for (var i = 0; i < 16; i++)
        schedule[i] = message[block + i];
      for (var i = 16; i < 64; i++) {
        var x = schedule[i - 15];
        var y = schedule[i - 2];
        var s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
        var s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
        schedule[i] = (schedule[i - 16] + s0 + schedule[i - 7] + s1) | 0;
      }
      digestBlock(state, schedule);
    }
    return state;
  }
  function digestBlock(state, schedule) {
    var a = state[0];
    var b = state[1];
    var c = state[2];
    var d = state[3];
    var e = state[4];
    var f = state[5];
    var g = state[6];
    var h = state[7];
    for (var i = 0; i < 64; i++) {
      var s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
      var t1 = (h + s1 + ((e & f) ^ (~e & g)) + roundConstants[i] + schedule[i]) | 0;
      var s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
      var t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g;
      g = f;
      f = e;
      e = (d + t1) | 0;
      d = c;
      c = b;
      b = a;
      a = (t1 + t2) | 0;
    }
    state[0] = (state[0] + a) | 0;
    state[1] = (state[1] + b) | 0;
    state[2] = (state[2] + c) | 0;
    state[3] = (state[3] + d) | 0;
    state[4] = (state[4] + e) | 0;
    state[5] = (state[5] + f) | 0;
    state[6] = (state[6] + g) | 0;
    state[7] = (state[7] + h) | 0;
  }
  function sha256OfText(text) {
    var bytes = unescape(encodeURIComponent(text));
    var words = [];
    var count = bytes.length;
    for (var at = 0; at < count; at += 4) {
      words.push((bytes.charCodeAt(at) << 24) | (bytes.charCodeAt(at + 1) << 16) | (bytes.charCodeAt(at + 2) << 8) | bytes.charCodeAt(at + 3));
    }
    return sha256Words(words, count);
  }
  function isWellFormed(text) {
    if (!/[\ud800-\udfff]/.test(text))
      return true;
    for (var at = 0; at < text.length; at++) {
      var code = text.charCodeAt(at);
      if (code < 0xd800 || code > 0xdfff)
        continue;
      var next = text.charCodeAt(at + 1);
      if (code > 0xdbff || !(next >= 0xdc00 && next <= 0xdfff))
        return false;
      at += 1;
    }
    return true;
  }
  function canonicalText(value) {
    if (value === null || typeof value !== 'object')
      return JSON.stringify(value);
    var parts = [];
    if (Array.isArray(value)) {
      for (var i = 0; i < value.length; i++)
        parts.push(canonicalText(value[i]));
      return '[' + parts.join(',') + ']';
    }
    var keys = Object.keys(value).sort();
    for (var i = 0; i < keys.length; i++) {
      var key = keys[i];
      parts.push(JSON.stringify(key) + ':' + canonicalText(value[key]));
    }
    return '{' + parts.join(',') + '}';
  }
  function eventIdFor(record, event) {
    var text = '{"after":' + canonicalText(event.after) + ',"at":' + canonicalText(event.at) + ',"by":' + canonicalText(event.by) +
      ',"data":' + canonicalText(event.data) + ',"hlc":' + canonicalText(event.hlc) + ',"record":' + canonicalText(record) +
      ',"type":' + canonicalText(event.type) + ',"v":' + canonicalText(event.v) + '}';
    var words = sha256OfText(text);
    var id = '';
    for (var at = 0; at < 6; at += 3) {
      var x = words[at];
      var y = words[at + 1];
      var z = words[at + 2];
      id += letters6(x >>> 8) + letters6(((x << 16) | (y >>> 16)) & 0xffffff) + letters6(((y << 8) | (z >>> 24)) & 0xffffff) + letters6(z & 0xffffff);
    }
    return id;
  }
  var letters64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  function letters6(bits) {
    return letters64.charAt((bits >> 18) & 63) + letters64.charAt((bits >> 12) & 63) + letters64.charAt((bits >> 6) & 63) + letters64.charAt(bits & 63);
  }
  function sha256OfBase64(text) {
    var values = { '+': 62, '/': 63, '=': 0 };
    for (var i = 0; i < 62; i++)
      values[letters64.charAt(i)] = i;
    var words = [];
    var held = 0;
    var bits = 0;
    for (var at = 0; at < text.length; at++) {
      var value = values[text.charAt(at)];
      bits += 6;
      if (bits < 32)
        held = (held << 6) | value;
      else {
        bits -= 32;
        words.push((held << (6 - bits)) | (value >> bits));
        held = value & ((1 << bits) - 1);
      }
    }
    var padding = text.slice(-2) === '==' ? 2 : text.slice(-1) === '=' ? 1 : 0;
    var count = (text.length / 4) * 3 - padding;
    if (bits > 0)
      words.push(held << (32 - bits));
    words.length = Math.ceil(count / 4);
    var digest = sha256Words(words, count);
    var hex = '';
    for (var i = 0; i < 8; i++)
      hex += ('0000000' + (digest[i] >>> 0).toString(16)).slice(-8);
    return hex;
  }
  var keysOf = {
    status: ['device', 'at', 'unsent', 'unsentBytes', 'refused', 'conflicts', 'version', 'backupAt', 'skewMs', 'days', 'by'],
    chunk: ['data'],
    info: ['county', 'name', 'office', 'key', 'practice'],
    card: ['device', 'stationName', 'issuedAt', 'issuedBy', 'revokedAt', 'seed'],
    record: [],
  };
  function smallShape(doc, name) {
    var fault = 'keys';
    if (!strangeKey(doc, ['_id', 'v'].concat(keysOf[name.type]), ['_rev', '_revisions'])) {
      if (name.type === 'status')
        fault = statusFault(doc, name);
      else if (name.type === 'chunk')
        fault = chunkFault(doc);
      else if (name.type === 'info')
        fault = infoFault(doc);
      else
        fault = cardFault(doc, name);
    }
    if (fault === null)
      return null;
    return { code: fault === 'too_large' ? 'too_large' : 'malformed', event: null, detail: fault === 'too_large' ? 'data' : fault };
  }
  function statusFault(doc, name) {
    if (doc['device'] !== name.device)
      return 'device';
    if (!isInstant(doc['at']))
      return 'at';
    var counts = ['unsent', 'unsentBytes', 'refused', 'conflicts'];
    for (var i = 0; i < counts.length; i++)
      if (!isWhole(doc[counts[i]], 0))
        return counts[i];
    if (!isPlain(doc['version'], 0, 20))
      return 'version';
    if (doc['backupAt'] !== null && !isInstant(doc['backupAt']))
      return 'backupAt';
    if (doc['skewMs'] !== null && !isWhole(doc['skewMs'], -9007199254740991))
      return 'skewMs';
    var days = doc['days'];
    if (!Array.isArray(days) || days.length > 30)
      return 'days';
    for (var i = 0; i < days.length; i++)
      if (!isDay(days[i]))
        return 'days';
    return isListed(doc['by'], ['line', 'stick']) ? null : 'by';
  }
  function chunkFault(doc) {
    var data = doc['data'];
    if (typeof data !== 'string')
      return 'data';
    if (data.length > Math.ceil(ruleData.mostChunkBytes / 3) * 4)
      return 'too_large';
    if (data.length === 0 || data.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(data))
      return 'data';
    if (/=$/.test(data) && !/([AQgw]=|[AEIMQUYcgkosw048])=$/.test(data))
      return 'data';
    var padding = /==$/.test(data) ? 2 : /=$/.test(data) ? 1 : 0;
    return (data.length / 4) * 3 - padding > ruleData.mostChunkBytes ? 'too_large' : null;
  }
  function infoFault(doc) {
    if (!fits(doc['county'], /^[a-z][a-z0-9]{1,11}$/))
      return 'county';
    if (!isPlain(doc['name'], 1, 40))
      return 'name';
    if (!fits(doc['office'], /^[A-Z][A-Z0-9]{1,7}$/))
      return 'office';
    if (!fits(doc['key'], /^[0-9a-f]{32}$/))
      return 'key';
    return typeof doc['practice'] === 'boolean' ? null : 'practice';
  }
  function cardFault(doc, name) {
    if (doc['device'] !== name.device)
      return 'device';
    if (!isPlain(doc['stationName'], 0, 40))
      return 'stationName';
    if (!isInstant(doc['issuedAt']))
      return 'issuedAt';
    if (!isPlain(doc['issuedBy'], 0, 40))
      return 'issuedBy';
    if (doc['revokedAt'] !== null && !isInstant(doc['revokedAt']))
      return 'revokedAt';
    return fits(doc['seed'], /^[A-Za-z0-9_-]{43}$/) ? null : 'seed';
  }
  function isPlain(value, least, most) {
    return isText(value, least, most) && isWellFormed(value);
  }
  function refuse(code, event, detail) {
    return { code: code, event: event, detail: detail };
  }
  function nameOf(id) {
    if (typeof id !== 'string')
      return null;
    var match = /^([a-z]{3,16}):([A-Z][A-Z0-9]{1,7}):[0-9A-HJKMNP-TV-Z]{26}$/.exec(id);
    if (match !== null)
      return hasOwn(ruleData.types, match[1]) ? named('record', match[1], match[2], null, '') : null;
    match = /^(status|card):(([A-Z][A-Z0-9]{1,7})-[A-Z])$/.exec(id);
    if (match !== null)
      return named(match[1], '', match[3], match[2], '');
    match = /^chunk:([A-Z][A-Z0-9]{1,7}):([0-9a-f]{64})$/.exec(id);
    if (match !== null)
      return named('chunk', '', match[1], null, match[2]);
    return id === 'county:info' ? named('info', '', null, null, '') : null;
  }
  function named(type, kind, station, device, hash) {
    return { type: type, kind: kind, station: station, device: device, hash: hash };
  }
  function shapeOf(doc) {
    if (!isObject(doc))
      return refuse('malformed', null, 'document');
    if (doc['_deleted'] === true)
      return refuse('deleted', null, '');
    var name = nameOf(doc['_id']);
    if (name === null)
      return refuse('malformed', null, '_id');
    if (hasOwn(doc, '_rev') && doc['_rev'] !== undefined && typeof doc['_rev'] !== 'string')
      return refuse('malformed', null, '_rev');
    if (doc['v'] !== 1)
      return refuse('malformed', null, 'v');
    return name.type === 'record' ? recordShape(doc) : smallShape(doc, name);
  }
  function recordShape(doc) {
    if (strangeKey(doc, ['_id', 'v', 'events'], ['_rev', '_revisions']))
      return refuse('malformed', null, 'keys');
    var events = doc['events'];
    if (!Array.isArray(events) || events.length === 0)
      return refuse('malformed', null, 'events');
    if (events.length > ruleData.mostEvents)
      return refuse('too_large', null, 'events');
    var seen = {};
    var chars = 0;
    for (var i = 0; i < events.length; i++) {
      var event = events[i];
      var wrong = eventFault(event);
      var id = isObject(event) && isEventId(event['id']) ? event['id'] : null;
      if (wrong !== null || id === null)
        return refuse('malformed', id, 'events.' + i + '.' + wrong);
      if (seen['$' + id] === true)
        return refuse('malformed', id, 'events.' + i + '.id');
      seen['$' + id] = true;
      var length = JSON.stringify(event).length;
      if (length > ruleData.mostEventChars)
        return refuse('too_large', id, 'events.' + i);
      chars += length + 1;
      if (chars > ruleData.mostDocumentChars - 200)
        return refuse('too_large', null, 'document');
    }
    return null;
  }
  function isEventId(value) {
    return typeof value === 'string' && /^[A-Za-z0-9_-]{32}$/.test(value);
  }
  function eventFault(event) {
    if (!isObject(event))
      return 'event';
    if (strangeKey(event, ['id', 'type', 'v', 'at', 'hlc', 'by', 'after', 'data'], []))
      return 'keys';
    var shaped = event;
    if (!isEventId(shaped.id))
      return 'id';
    if (typeof shaped.type !== 'string' || !/^[a-z]{3,16}\.[a-z_]{3,32}$/.test(shaped.type))
      return 'type';
    if (typeof shaped.v !== 'number' || !(shaped.v >= 1 && shaped.v <= 99) || shaped.v % 1 !== 0)
      return 'v';
    if (!isInstant(shaped.at))
      return 'at';
    if (typeof shaped.hlc !== 'string' || !/^[0-9]{13}-[0-9a-f]{4}$/.test(shaped.hlc))
      return 'hlc';
    if (!isAuthor(shaped.by))
      return 'by';
    if (!Array.isArray(shaped.after) || shaped.after.length > 64)
      return 'after';
    for (var i = 0; i < shaped.after.length; i++)
      if (!isEventId(shaped.after[i]))
        return 'after';
    return isObject(shaped.data) ? dataFault(shaped.data, 1) : 'data';
  }
  function isAuthor(by) {
    if (!isObject(by) || strangeKey(by, ['staff', 'role', 'device'], []))
      return false;
    var staff = by['staff'];
    var device = by['device'];
    return (typeof staff === 'string' && /^[a-z]{3,16}:[A-Z][A-Z0-9]{1,7}:[0-9A-HJKMNP-TV-Z]{26}$/.test(staff) &&
      isListed(by['role'], ['clerk', 'station_head', 'county_clerk']) &&
      typeof device === 'string' && /^[A-Z][A-Z0-9]{1,7}-[A-Z]$/.test(device));
  }
  function dataFault(value, level) {
    if (typeof value === 'string')
      return isWellFormed(value) ? null : 'data.text';
    if (typeof value === 'number')
      return isFinite(value) && (value % 1 !== 0 || Math.abs(value) <= 9007199254740991) ? null : 'data.number';
    if (typeof value === 'boolean' || value === null)
      return null;
    if (typeof value !== 'object')
      return 'data.value';
    if (level > ruleData.mostLevels)
      return 'data.levels';
    var isList = Array.isArray(value);
    var keys = isList ? [] : Object.keys(value);
    var count = isList ? value.length : keys.length;
    for (var i = 0; i < count; i++) {
      var key = isList ? i : keys[i];
      if (key === '__proto__' || (typeof key === 'string' && !isWellFormed(key)))
        return 'data.key';
      var fault = dataFault(value[key], level + 1);
      if (fault !== null)
        return fault;
    }
    return null;
  }
  function historyObjection(doc, old, name, account, now) {
    var events = doc['events'];
    var known = textsOf(old === null ? [] : old['events']);
    var missing = known.count;
    var fresh = [];
    for (var i = 0; i < events.length; i++) {
      var event = events[i];
      var text = known.texts['$' + event.id];
      if (text === undefined)
        fresh.push(event);
      else if (text === JSON.stringify(event))
        missing -= 1;
      else
        return refuse('history_cut', event.id, 'changed');
    }
    if (missing > 0)
      return refuse('history_cut', null, 'missing ' + missing);
    for (var i = 0; i < fresh.length; i++) {
      var objection = eventObjection(doc['_id'], fresh[i], name, account, now);
      if (objection !== null)
        return objection;
    }
    return null;
  }
  function textsOf(events) {
    var texts = {};
    var count = 0;
    if (Array.isArray(events)) {
      for (var i = 0; i < events.length; i++) {
        var event = events[i];
        var key = isObject(event) ? '$' + String(event['id']) : '$';
        if (texts[key] === undefined)
          count += 1;
        texts[key] = JSON.stringify(event);
      }
    }
    return { texts: texts, count: count };
  }
  function eventObjection(record, event, name, account, now) {
    var by = event.by;
    if (eventIdFor(record, event) !== event.id)
      return refuse('altered', event.id, '');
    if (!account.carrier) {
      if (!account.isDevice(by.device))
        return refuse('not_author', event.id, 'device');
      if (by.staff.indexOf('staff:' + by.device.slice(0, -1).replace('-', ':')) !== 0)
        return refuse('not_author', event.id, 'staff');
      if ((by.role === 'county_clerk') !== account.office)
        return refuse('role_not_allowed', event.id, by.role);
    }
    var types = ruleData.types[name.kind];
    if (event.type !== 'record.undone') {
      if (!hasOwn(types, event.type))
        return refuse('type_not_allowed', event.id, event.type);
      if (!isListed(by.role, types[event.type]))
        return refuse('role_not_allowed', event.id, by.role);
    }
    var latest = now + ruleData.futureToleranceMs;
    if (Number(event.hlc.slice(0, 13)) > latest || Date.parse(event.at) > latest)
      return refuse('future_clock', event.id, String(now));
    return null;
  }
  function check(newDoc, oldDoc, userCtx, now) {
    var admin = isListed('_admin', userCtx.roles);
    if (isObject(newDoc)) {
      if (newDoc['_deleted'] === true)
        return admin ? null : refuse('deleted', null, '');
      if (admin && typeof newDoc['_id'] === 'string' && newDoc['_id'].charAt(0) === '_')
        return null;
    }
    var misshapen = shapeOf(newDoc);
    if (misshapen !== null || admin)
      return misshapen;
    var doc = newDoc;
    var old = isObject(oldDoc) ? oldDoc : null;
    var where = whereOf(userCtx.db);
    if (where === null)
      return refuse('not_a_member', null, '');
    var account = accountOf(where, userCtx.roles);
    if (!account.office && !(where.part === 'station' && (account.member || account.carrier)))
      return refuse('not_a_member', null, '');
    if (old === null ? doc['_rev'] !== undefined : doc['_rev'] !== old['_rev'])
      return refuse('not_an_edit', null, '');
    var name = nameOf(doc['_id']);
    if (!belongs(name, where, account))
      return refuse('wrong_station', null, '');
    var standing = old !== null && old['_deleted'] !== true ? old : null;
    if (name.type === 'record')
      return historyObjection(doc, standing, name, account, now);
    return smallObjection(doc, standing, name, account, where, now);
  }
  function whereOf(db) {
    var match = typeof db === 'string' ? /^lx-([a-z][a-z0-9]{1,11})-(?:station-([a-z][a-z0-9]{1,7})|(reference)|(office))$/.exec(db) : null;
    if (match === null)
      return null;
    var station = match[2] === undefined || match[2] === '' ? null : match[2].toUpperCase();
    return { county: match[1], station: station, part: station !== null ? 'station' : match[3] === 'reference' ? 'reference' : 'office' };
  }
  function accountOf(where, roles) {
    var prefix = 'lx:' + where.county + ':';
    var has = function (role) {
      return isListed(prefix + role, roles);
    };
    return {
      member: where.station !== null && has('station:' + where.station),
      office: has('office'),
      carrier: has('carrier'),
      isDevice: function (device) {
        return has('device:' + device);
      },
      isOf: function (station) {
        var start = prefix + 'device:' + station + '-';
        for (var i = 0; i < roles.length; i++)
          if (roles[i].slice(0, -1) === start)
            return true;
        return false;
      },
    };
  }
  function belongs(name, where, account) {
    if (name.type === 'info')
      return where.part === 'reference';
    if (name.type === 'card')
      return where.part === 'office';
    if (where.part === 'station' && name.kind !== 'station')
      return name.station === where.station;
    var part = name.kind === 'station' || name.type === 'status' ? 'office' : 'reference';
    return where.part === part && (account.carrier || account.isOf(name.station));
  }
  function smallObjection(doc, old, name, account, where, now) {
    if (name.type === 'status') {
      if (!account.carrier && !account.isDevice(name.device))
        return refuse('not_author', null, '');
      return Date.parse(doc['at']) > now + ruleData.futureToleranceMs ? refuse('future_clock', null, String(now)) : null;
    }
    if (name.type === 'chunk') {
      if (old !== null)
        return refuse('history_cut', null, '');
      return sha256OfBase64(doc['data']) === name.hash ? null : refuse('altered', null, '');
    }
    return name.type === 'info' ? infoObjection(doc, old, account, where) : null;
  }
  function infoObjection(doc, old, account, where) {
    if (doc['county'] !== where.county || !(account.carrier || account.isOf(doc['office'])))
      return refuse('wrong_station', null, '');
    if (old === null)
      return null;
    var lasting = ['office', 'key', 'practice'];
    for (var i = 0; i < lasting.length; i++) {
      var key = lasting[i];
      if (!hasOwn(old, key) || old[key] !== doc[key])
        return refuse('history_cut', null, key);
    }
    return null;
  }
  var refused = check(newDoc, oldDoc, userCtx, new Date().getTime());
  if (refused !== null) {
    throw { forbidden: 'lx1 ' + refused.code + ' ' + (refused.event === null ? '-' : refused.event) + (refused.detail === '' ? '' : ' ' + refused.detail) };
  }
}`;
