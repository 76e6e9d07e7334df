-- One exchange of a process with a quota: it gives back what it did not use, reports what the server of Gameball rejected, and gets permits.
-- All times are microseconds of this server's clock. The exchange may be sent again after a lost reply: each part has the same effect twice.
--
-- KEYS: 1 state of the quota (hash), 2 grants of the last minute (sorted set: id, time), 3 processes with waiting calls (sorted set: process,
-- end of its lease), 4 since when each of them waits (sorted set: process, time), 5 and 6 the same for calls of imports.
local unpack = unpack or table.unpack
local position = 0
local function take()
  position = position + 1
  return ARGV[position]
end

local function number()
  return tonumber(take())
end

local function list(read)
  local items = {}
  for i = 1, number() do
    items[i] = read()
  end

  return items
end

local process = take()
local isEndless = take() == '1'
local windows = { { permits = number(), span = number() }, { permits = number(), span = number() } }
local importShare = number()
local wanted = { live = number(), imports = number() }
local lease = number()
local longest = number()
local lastId = take()
local isDistrusted = take() == '1'
local returned = list(take)
local spent = list(function() return { id = take(), age = number() } end)
local refusals = list(function() return { granted = number(), requested = number() } end)
local trials = list(number)

local second = 1000000
local keptFor = 60 * second
local longestWindow = windows[2].span
local again = second / 50

local function text(value)
  return string.format('%.0f', value)
end

-- The state of the quota, with zero for what it does not have yet.
local now, run, uptime = clock()
local names = { 'hold', 'seq', 'active', 'long', 'share', 'refused', 'resumes', 'ends', 'consecutive', 'requested', 'at' }
local state = {}
for i, value in ipairs(redis.call('HMGET', KEYS[1], unpack(names))) do
  state[names[i]] = tonumber(value or '') or 0
end

local earlierRun = redis.call('HGET', KEYS[1], 'run')
local isLost = isDistrusted or (not earlierRun and redis.call('ZCARD', KEYS[2]) > 0)

-- Time never goes back. It stops until a clock that went back a little is there again. When the clock was set back, the time since the last
-- exchange is unknown: it counts as none, so all times move back with the clock.
local back = math.max(0, state.at - now)
if back <= second then
  now, back = now + back, 0
else
  for i = 2, #KEYS do
    local entries = redis.call('ZRANGE', KEYS[i], '0', '-1', 'WITHSCORES')
    for j = 1, #entries, 2 do
      redis.call('ZADD', KEYS[i], text(tonumber(entries[j + 1]) - back), entries[j])
    end
  end
end

local hold, seq = state.hold - back, state.seq
local isActive, isLong, share = state.active == 1, state.long == 1, state.share
local refused, resumes, ends = state.refused - back, state.resumes - back, state.ends - back
local consecutive, requested = state.consecutive, state.requested
redis.call('ZREMRANGEBYSCORE', KEYS[2], '-inf', text(now - keptFor))

-- A process that ended without a word waits no longer than its lease.
for _, class in ipairs({ 3, 5 }) do
  for _, ended in ipairs(redis.call('ZRANGEBYSCORE', KEYS[class], '-inf', text(now))) do
    redis.call('ZREM', KEYS[class], ended)
    redis.call('ZREM', KEYS[class + 1], ended)
  end
end

-- Grants that this server does not know must have left the windows before it grants more: those from before its start, and those of a
-- process whose latest grant is missing here (a failover, a removed key).
if (earlierRun or '') ~= run then
  hold = math.max(hold, now - math.max(0, uptime) + longestWindow)
end

if lastId ~= '' and not redis.call('ZSCORE', KEYS[2], lastId) then
  isLost = true
end

if isLost then
  hold = now + longestWindow
end

for _, id in ipairs(returned) do
  redis.call('ZREM', KEYS[2], id)
end

for _, grant in ipairs(spent) do
  redis.call('ZADD', KEYS[2], 'NX', text(now - grant.age), grant.id)
end

-- Rejections and recovery, as in the limiter of one process (ThrottleRecovery).
local function usable()
  if not isActive then
    return 1
  end

  local part = share + math.max(0, now - ends) / (60 * second)
  if part < 1 then
    return part
  end

  isActive, isLong, consecutive = false, false, 0
  return 1
end

for _, refusal in ipairs(refusals) do
  -- Calls that were in flight together are rejected together and count as one rejection, whatever processes sent them.
  local pause = math.max(0, refusal.requested)
  if not isActive or refusal.granted > refused then
    local part = usable()
    consecutive = isActive and math.min(consecutive + 1, 5) or 0
    share = math.max(1 / 32, part / 2)
    isActive, refused, resumes, ends = true, now, now, now
    if refusal.requested < 0 then
      pause = second * math.min(30, 2 ^ consecutive)
    end
  end

  local isTooLong = refusal.requested > longest
  isLong = isLong or isTooLong
  requested = refusal.requested
  ends = math.max(ends, now + pause)
  resumes = math.max(resumes, now + (isTooLong and longest or pause))
end

for _, began in ipairs(trials) do
  if isActive and refused < began then
    resumes, ends, isLong = math.min(resumes, now), math.min(ends, now), false
  end
end

local function free(window, part)
  local most = math.max(1, math.floor(window.permits * part))
  return most - redis.call('ZCOUNT', KEYS[2], '(' .. text(now - window.span), '+inf')
end

local function room(part)
  return isEndless and 2147483647 or math.max(0, math.min(free(windows[1], part), free(windows[2], part)))
end

-- The time at which both windows have room for one more: the grants that block it have left then.
local function opens(part)
  local time = now
  for _, window in ipairs(windows) do
    local rank = math.max(1, math.floor(window.permits * part)) - 1
    local blocking = redis.call('ZREVRANGE', KEYS[2], text(rank), text(rank), 'WITHSCORES')
    time = math.max(time, blocking[2] and tonumber(blocking[2]) + window.span or 0)
  end

  return time
end

local begins = math.max(isEndless and 0 or hold, isActive and resumes or 0)
local isPaused = isActive and now < ends
local part = usable()
local wait = 0
local isTrial = false

local function waitUntil(time)
  local left = math.max(1, time - now)
  wait = wait == 0 and left or math.min(wait, left)
end

-- Processes that wait share what is free, and one permit stays for each that waits longer than this one. It comes again for what they leave.
local function serve(leases, since, count, classPart, isBlocked)
  local granted = 0
  if count > 0 and not isBlocked and now >= begins then
    local open = room(classPart)
    if isPaused then
      open = isTrial and 0 or math.min(1, open)
    end

    local own = redis.call('ZSCORE', since, process)
    local processes = redis.call('ZCARD', since) + (own and 0 or 1)
    local earlier = redis.call('ZCOUNT', since, '-inf', '(' .. (own or text(now)))
    granted = math.max(0, math.min(count, math.ceil((open - earlier) / processes)))
    for _ = 1, isEndless and 0 or granted do
      seq = seq + 1
      redis.call('ZADD', KEYS[2], text(now), text(seq) .. ':' .. text(now))
    end

    if granted > 0 and isPaused then
      isTrial = true
      resumes = math.min(ends, now + longest)
      begins = math.max(begins, resumes)
    end
  end

  if granted == count then
    redis.call('ZREM', leases, process)
    redis.call('ZREM', since, process)
    return granted
  end

  redis.call('ZADD', leases, text(now + lease), process)
  if granted > 0 then
    redis.call('ZADD', since, text(now), process)
  else
    redis.call('ZADD', since, 'NX', text(now), process)
  end

  if now < begins then
    waitUntil(begins)
  elseif isBlocked then
    waitUntil(math.max(now + again, opens(part)))
  elseif room(classPart) > 0 then
    waitUntil(now + again)
  else
    waitUntil(opens(classPart))
  end

  return granted
end

local first = seq + 1
local live = serve(KEYS[3], KEYS[4], wanted.live, part, false)
local imports = serve(KEYS[5], KEYS[6], wanted.imports, part * importShare, redis.call('ZCARD', KEYS[4]) > 0)

redis.call('HSET', KEYS[1], 'run', run, 'hold', text(hold), 'seq', text(seq), 'active', isActive and 1 or 0, 'long', isLong and 1 or 0,
  'share', string.format('%.17g', share), 'refused', text(refused), 'resumes', text(resumes), 'ends', text(ends),
  'consecutive', text(consecutive), 'requested', text(requested), 'at', text(now))
for _, key in ipairs(KEYS) do
  redis.call('PEXPIRE', key, text((math.max(0, isActive and ends - now or 0) + 2 * keptFor) / 1000))
end

local left = now < begins and 0 or isPaused and 1 or room(part)
return {
  text(now), live, imports, text(first), text(wait), left, isTrial and 1 or 0, text(isPaused and ends - now or 0), text(requested),
  text(math.max(0, (isEndless and 0 or hold) - now)), isLost and 1 or 0, isLong and 1 or 0,
}
