-- The server's clock in microseconds, the id of its run, and the microseconds since its start. A server that does not show the last two
-- (a proxy, a rule of access) is taken as one that never restarts.
local function clock()
  local time = redis.call('TIME')
  local now = tonumber(time[1]) * 1000000 + tonumber(time[2])
  local info = redis.pcall('INFO', 'server')
  if type(info) ~= 'string' then
    return now, '', 0
  end

  local run = string.match(info, 'run_id:(%w+)') or ''
  local uptime = string.match(info, 'uptime_in_seconds:(%d+)')
  return now, run, uptime and tonumber(uptime) * 1000000 or 0
end
